package activarium.cli.packaging;

import activarium.cli.io.ProgressReport;
import activarium.core.Home;
import activarium.core.Text;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code package}: a folder that runs on machines of this kind that have no Java. */
@Command(
    name = "package",
    mixinStandardHelpOptions = true,
    description = {
      "Make a folder that runs where there is neither Java nor Maven.",
      "It is for machines of the kind of this one, and is replaced when it is made again."
    })
public final class PackageCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1e6;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "where the folder is made (default: target/package)")
  private Path out;

  @Option(names = "--archive", description = "make a .tar.gz of it, too")
  private boolean archive;

  @Option(
      names = "--without-preprocessor",
      description = {
        "leave out Processing's preprocessor, as NOTICE advises for a package that is passed on:",
        "sketches run as they are, and are not compiled when they are saved"
      })
  private boolean withoutPreprocessor;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Home home = Home.find();
    Path place = out == null ? home.compiled().resolve("package") : out;
    Program running = Program.running();
    Program shipped = withoutPreprocessor ? running.withoutPreprocessor() : running;
    Packager packager = new Packager(home, running, shipped);
    Path made;
    try (ProgressReport progress = new ProgressReport("packaging", "parts")) {
      made = packager.make(place, progress::report);
    }
    say(made);
    if (archive) {
      say(new PackageArchive(made).write());
    }
    return 0;
  }

  private void say(Path made) {
    String line = Text.of("%s: %.0f MB", made, FileTree.bytes(made) / MEGABYTE);
    spec.commandLine().getOut().println(line);
  }
}
