package activarium.cli;

import activarium.core.Home;
import activarium.core.Text;
import activarium.sketchbook.SketchCatalog;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code list}: the sketches, with a line about each. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    description = "List the sketches and what each shows.")
final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    SketchCatalog catalog = new SketchCatalog(Home.find());
    int width = catalog.names().stream().mapToInt(String::length).max().orElse(1);
    for (String name : catalog.names()) {
      String line = Text.of("%-" + width + "s  %s", name, catalog.summary(name));
      spec.commandLine().getOut().println(line.stripTrailing());
    }
    return 0;
  }
}
