package activarium.cli;

import activarium.cli.io.Usage;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.window.display.Display;
import activarium.window.display.DisplayFinder;
import activarium.window.display.DisplayMemory;
import activarium.window.display.DisplayPreview;
import activarium.window.display.Displays;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code displays}: which displays there are, by number and name. */
@Command(
    name = "displays",
    mixinStandardHelpOptions = true,
    description = {
      "List the displays, for run and show --display.",
      "With --preview each shows its own number and name."
    })
final class DisplaysCommand implements Callable<Integer> {

  @Option(
      names = "--preview",
      arity = "0..1",
      paramLabel = "SECONDS",
      fallbackValue = "5",
      description = "show on each display its number and name (default: for ${FALLBACK-VALUE} s)")
  private Optional<Integer> preview;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Usage.atLeast(spec, 1, "--preview", preview.orElse(1));
    Displays displays = DisplayFinder.now();
    if (displays.all().isEmpty()) {
      throw new MissingRequirementException("no display", "plug one in");
    }
    Optional<Display> last = new DisplayMemory(Home.find()).last().flatMap(displays::find);
    PrintWriter out = spec.commandLine().getOut();
    for (Display display : displays.all()) {
      String chosen = last.filter(display::equals).isPresent() ? " (chosen last)" : "";
      out.println(Text.of("%d  %s%s", display.number(), displays.describe(display), chosen));
    }
    out.flush();
    if (preview.isPresent()) {
      new DisplayPreview(displays).show(Duration.ofSeconds(preview.get()));
    }
    return 0;
  }
}
