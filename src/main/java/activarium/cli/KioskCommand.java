package activarium.cli;

import activarium.cli.io.Usage;
import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.exhibit.KioskProfile;
import activarium.exhibit.Pin;
import activarium.kiosk.KioskSoak;
import activarium.watchdog.ClassArchive;
import activarium.watchdog.Lifeline;
import activarium.watchdog.ShowCommand;
import activarium.watchdog.Steadiness;
import activarium.watchdog.SwingPlacard;
import activarium.watchdog.Watchdog;
import activarium.watchdog.WatchdogLimits;
import activarium.work.EndSignals;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.io.Console;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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

  private static final Logger LOG = LoggerFactory.getLogger(KioskCommand.class);

  /** Files that a log is at most: the one that is written, and three before it. */
  private static final int LOG_PARTS = 4;

  /** After so long a show has loaded its classes. */
  private static final Duration SHOWN = Duration.ofMinutes(1);

  @Parameters(
      paramLabel = "PROFILE",
      arity = "0..1",
      description = "a YAML file (default: the one that ships, data/kiosk.yaml)")
  private Path profile;

  @Option(names = "--check", description = "read the profile, say what is wrong, and end")
  private boolean check;

  @Option(names = "--pin", description = "ask for a PIN, print its hash for the profile, and end")
  private boolean pin;

  @Option(
      names = "--soak",
      paramLabel = "VISITS",
      description =
          "let so many visitors in a hurry come and go, tell what of memory, threads, files and"
              + " OpenGL grows, and end")
  private Integer soak;

  @Option(names = "--seed", description = "of those visitors (default: ${DEFAULT-VALUE})")
  private long seed = 1;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (pin) {
      return printPin();
    }
    Path file = profile == null ? Exhibition.shipped() : profile;
    if (Lifeline.isHeld()) {
      return new KioskShow(Exhibition.whatever(file), Optional.empty()).run();
    }
    Exhibition read = Exhibition.read(file);
    if (check) {
      read.profile().warnings().forEach(line -> spec.commandLine().getOut().println(line));
      return StoryCommand.check(read.story());
    }
    if (Boolean.getBoolean("activarium.headless")) {
      throw new MissingRequirementException(
          "no display for a kiosk", "set DISPLAY, or read the profile by --check");
    }
    return soak == null ? watch(file, read.profile()) : soak(read);
  }

  /** A show without a watchdog: whatever happens is to be seen. */
  private int soak(Exhibition read) throws InterruptedException {
    KioskSoak visitors = Usage.valid(spec, () -> new KioskSoak(soak, seed));
    PrintWriter out = spec.commandLine().getOut();
    long begun = System.nanoTime();
    new KioskShow(read, Optional.of(visitors)).run();
    String said = "%d visits, %d of them drawn, in %.0f s";
    double seconds = (System.nanoTime() - begun) / 1e9;
    out.println(Text.of(said, visitors.count(), visitors.lasting(), seconds));
    if (visitors.count() < soak) {
      return 1; // somebody closed it
    }
    List<Steadiness.Line> lines = visitors.held().lines();
    lines.forEach(out::println);
    List<Steadiness.Line> growing = lines.stream().filter(Steadiness.Line::grows).toList();
    growing.forEach(line -> out.println("grows: " + line.resource().word()));
    return growing.isEmpty() ? 0 : 1;
  }

  /** The process that keeps the other one alive. */
  private int watch(Path file, KioskProfile read) throws InterruptedException {
    read.warnings().forEach(line -> System.err.println("activarium: " + line));
    Text.locale(read.languages().get(0));
    Map<String, String> kept = Exhibition.kept(file);
    ClassArchive classes =
        new ClassArchive(
            java(),
            System.getProperty("java.class.path"),
            Home.find().compiled().resolve("show"),
            SHOWN);
    Watchdog watchdog =
        new Watchdog(
            () -> new ShowCommand(line(file, read.logs(), classes.options()), kept),
            WatchdogLimits.KIOSK,
            new SwingPlacard(),
            Text.say("kiosk.placard"));
    StopToken stop = new StopToken();
    try (JobRunner jobs = new JobRunner("shows start later", e -> LOG.warn("class archive", e));
        EndSignals signals = EndSignals.handledBy(stop::stop)) {
      jobs.start("class archive", classes);
      // Not as a job: those give way to drawing, and what they start gives way as they do.
      watchdog.run(stop);
    }
    return 0;
  }

  /** This very program again, with a log of its own. */
  private static List<String> line(Path file, KioskProfile.Logs logs, List<String> classes) {
    List<String> line = new ArrayList<>();
    line.add(java());
    line.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    line.addAll(classes);
    line.add("-Dactivarium.log=" + logs.folder().toAbsolutePath().resolve("show"));
    line.add("-Dactivarium.log.part=" + Math.max(1, logs.megabytes() / LOG_PARTS) + "MB");
    line.add("-XX:+ExitOnOutOfMemoryError");
    line.addAll(List.of("-cp", System.getProperty("java.class.path")));
    line.addAll(List.of(Main.class.getName(), "kiosk", file.toAbsolutePath().toString()));
    return line;
  }

  private static String java() {
    Path java = Path.of(System.getProperty("java.home"), "bin/java");
    return ProcessHandle.current().info().command().orElse(java.toString());
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
