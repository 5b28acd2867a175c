package activarium.cli;

import activarium.cli.io.Usage;
import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.exhibit.KioskProfile;
import activarium.exhibit.Pin;
import activarium.story.Story;
import activarium.watchdog.Lifeline;
import activarium.watchdog.ShowCommand;
import activarium.watchdog.SwingPlacard;
import activarium.watchdog.Watchdog;
import activarium.watchdog.WatchdogLimits;
import activarium.work.EndSignals;
import activarium.work.JobRunner;
import java.io.Console;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kiosk}: an exhibition that goes on by itself, kept alive by a watchdog. */
@Command(
    name = "kiosk",
    mixinStandardHelpOptions = true,
    description = {
      "Show an exhibition that nobody looks after, and start it again whenever it ends or hangs.",
      "Press the four corners, clockwise from the upper left, for the staff's panel.",
      "Ctrl-C ends it."
    })
final class KioskCommand implements Callable<Integer> {

  /** Files that a log is at most: the one that is written, and three before it. */
  private static final int LOG_PARTS = 4;

  @Parameters(
      paramLabel = "PROFILE",
      arity = "0..1",
      description = "a YAML file (default: the one that ships, data/kiosk.yaml)")
  private Path profile;

  @Option(names = "--check", description = "read the profile, say what is wrong, and end")
  private boolean check;

  @Option(names = "--pin", description = "ask for a PIN, print its hash for the profile, and end")
  private boolean pin;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (pin) {
      return printPin();
    }
    Path file = profile == null ? Home.find().data().resolve("kiosk.yaml") : profile;
    KioskProfile read = KioskProfile.read(file);
    Story story = StoryFile.read(read.story().toString());
    StoryCommand.requirePrepared(story);
    if (check) {
      read.warnings().forEach(line -> spec.commandLine().getOut().println(line));
      return StoryCommand.check(story);
    }
    if (Boolean.getBoolean("activarium.headless")) {
      throw new MissingRequirementException(
          "no display for a kiosk", "set DISPLAY, or read the profile by --check");
    }
    return Lifeline.isHeld() ? new KioskShow(read, story).run() : watch(file, read);
  }

  /** The process that keeps the other one alive. */
  private int watch(Path file, KioskProfile read) throws InterruptedException {
    read.warnings().forEach(line -> System.err.println("activarium: " + line));
    Text.locale(read.languages().get(0));
    Watchdog watchdog =
        new Watchdog(
            new ShowCommand(line(file, read.logs()), Map.of()),
            WatchdogLimits.KIOSK,
            new SwingPlacard(),
            Text.say("kiosk.placard"));
    CountDownLatch ended = new CountDownLatch(1);
    try (JobRunner jobs = new JobRunner("the show is not looked after", e -> ended.countDown());
        EndSignals signals = EndSignals.handledBy(ended::countDown)) {
      jobs.start(
          "watchdog",
          stop -> {
            watchdog.run(stop);
            ended.countDown();
          });
      ended.await();
      if (jobs.failure() != null) {
        throw jobs.failure();
      }
    }
    return 0;
  }

  /** This very program again, with a log of its own. */
  private static List<String> line(Path file, KioskProfile.Logs logs) {
    ProcessHandle.Info self = ProcessHandle.current().info();
    List<String> line = new ArrayList<>();
    line.add(
        self.command().orElse(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.add("-Dactivarium.log=" + logs.folder().toAbsolutePath().resolve("show"));
    line.add("-Dactivarium.log.part=" + Math.max(1, logs.megabytes() / LOG_PARTS) + "MB");
    line.add("-XX:+ExitOnOutOfMemoryError");
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.addAll(List.of(Main.class.getName(), "kiosk", file.toAbsolutePath().toString()));
    return line;
  }

  private int printPin() {
    Console console = System.console();
    if (console == null) {
      throw new MissingRequirementException("no terminal to ask on", "run --pin in a terminal");
    }
    char[] typed = console.readPassword("PIN, 4 to 12 digits: ");
    try {
      Pin hashed = Usage.valid(spec, () -> Pin.hash(typed));
      spec.commandLine().getOut().println("pin: " + hashed.text());
      return 0;
    } catch (IllegalArgumentException e) {
      throw new BadInputException(e.getMessage());
    } finally {
      Arrays.fill(typed, '0');
    }
  }
}
