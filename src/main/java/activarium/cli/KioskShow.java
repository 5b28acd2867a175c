package activarium.cli;

import activarium.core.Home;
import activarium.core.Text;
import activarium.exhibit.KioskProfile;
import activarium.exhibit.PinTries;
import activarium.exhibit.VisitCounts;
import activarium.kiosk.KioskProgram;
import activarium.kiosk.KioskSoak;
import activarium.operator.OperatorOptions;
import activarium.program.StoryProgram;
import activarium.program.ViewProgram;
import activarium.remote.Remote;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchCompiler;
import activarium.sketchbook.SketchRunner;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.watchdog.Lifeline;
import activarium.watchdog.PulseWriter;
import activarium.watchdog.Watchdog;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.SketchHost;
import activarium.work.JobRunner;
import activarium.work.ProcessHalt;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The process that a watchdog keeps alive: an exhibition in its window. */
final class KioskShow {

  private static final Logger LOG = LoggerFactory.getLogger(KioskShow.class);

  /** Epochs of a cue that trains: a training that never ends would be one for three months. */
  private static final int EPOCHS = 12;

  /** Milliseconds between two looks whether counts are to be saved. */
  private static final long SAVE_LOOK = 1000;

  /** Small, so that as many frames as can be are drawn. */
  private static final FrameSize SOAKED = new FrameSize(640, 360);

  private final KioskProfile profile;
  private final Story story;
  private final List<String> problems;
  private final Home home = Home.find();
  private final Optional<KioskSoak> soak;

  /**
   * @param soak visitors who are in a hurry, instead of people
   */
  KioskShow(Exhibition exhibition, Optional<KioskSoak> soak) {
    this.profile = exhibition.profile();
    this.story = exhibition.story();
    this.problems = exhibition.problems();
    this.soak = soak;
  }

  /** Shows it until somebody ends it; returns the exit code. */
  int run() throws InterruptedException {
    Lifeline.endsBy(() -> ProcessHalt.now(0));
    Text.locale(profile.languages().get(0));
    Path folder = profile.logs().folder();
    AtomicReference<KioskProgram> program = new AtomicReference<>();
    try (JobRunner jobs = new JobRunner("visits are not counted", e -> LOG.error("counting", e));
        VisitCounts counts =
            new VisitCounts(folder.resolve("visits.csv"), Clock.systemDefaultZone());
        Remote remote = new Remote(profile.remote());
        PulseWriter pulse = new PulseWriter(pulses())) {
      remote.problems().forEach(line -> LOG.warn(line));
      jobs.start(
          "visits",
          stop -> {
            while (!stop.isStopped()) {
              counts.saveIfDue();
              Thread.sleep(SAVE_LOOK);
            }
          });
      Optional<OperatorOptions> options = profile.operator().flatMap(KioskShow::options);
      KioskProgram.Parts parts =
          new KioskProgram.Parts(
              counts,
              new PinTries(folder.resolve("pin-tries"), System.nanoTime() / 1e9),
              remote,
              pulse,
              Stream.concat(problems.stream(), remote.problems().stream()).toList());
      show(program, parts, options);
    }
    return program.get().isEnded() ? Watchdog.ENDED_BY_STAFF : 0;
  }

  private void show(
      AtomicReference<KioskProgram> program,
      KioskProgram.Parts parts,
      Optional<OperatorOptions> page)
      throws InterruptedException {
    StoryCue.Source first = story.cues().get(0).source();
    try (RunningSketch running =
        new SketchRunner(home)
            .openProgram(
                story.cues().get(0).view().sketch(),
                options(first),
                (host, compiler) -> {
                  KioskProgram made = program(host, compiler, parts);
                  program.set(made);
                  return soak.map(it -> it.visits(host, made)).orElse(made);
                })) {
      page.ifPresent(program.get()::open);
      running.await();
    } finally {
      program.get().close();
    }
  }

  private KioskProgram program(SketchHost host, SketchCompiler compiler, KioskProgram.Parts parts) {
    ViewProgram views = new ViewProgram(host, home, compiler);
    StoryProgram told =
        new StoryProgram(host, views, story, this::options, profile.languages().get(0));
    LongSupplier clock = soak.map(KioskSoak::clock).orElse(System::nanoTime);
    return new KioskProgram(host, profile, views, told, parts, clock);
  }

  /** Where the watchdog hears it, if there is one. */
  private PrintStream pulses() {
    return soak.isPresent() ? new PrintStream(OutputStream.nullOutputStream()) : System.out;
  }

  private RunOptions options(StoryCue.Source source) {
    KioskProfile.Look look = profile.look();
    RunOptions window =
        RunOptions.DEFAULT
            .withReload(false)
            .withEpochs(EPOCHS)
            .withWindow(Optional.empty(), look.fullscreen(), look.display());
    boolean isSmall = soak.isPresent() && !look.fullscreen();
    return StoryFile.options(isSmall ? window.withSize(SOAKED) : window, source);
  }

  /** Nothing where its token cannot be read: visitors can do without the page. */
  private static Optional<OperatorOptions> options(KioskProfile.Operator operator) {
    try {
      String token = Files.readString(operator.tokenFile()).strip();
      return Optional.of(new OperatorOptions(operator.address(), operator.port(), token));
    } catch (IOException | IllegalArgumentException e) {
      LOG.error("no page for the staff: {} is no file with a token", operator.tokenFile(), e);
      return Optional.empty();
    }
  }
}
