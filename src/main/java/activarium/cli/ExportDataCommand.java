package activarium.cli;

import activarium.cli.io.JsonReport;
import activarium.core.Home;
import activarium.render.SketchExporter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code export data}: the numbers behind a picture. */
@Command(
    name = "data",
    mixinStandardHelpOptions = true,
    description = {
      "Write what a sketch shows as CSV and .npy.",
      "Where observations lie, labels, predictions, how far the map can be trusted at each, what",
      "was brushed in the state, and trails if there are."
    })
final class ExportDataCommand implements Callable<Integer> {

  @Mixin private ExportSource source;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Path folder = source.base("", ".json", ".part");
    long start = System.nanoTime();
    if (!new SketchExporter(Home.find())
        .data(source.sketch(), source.options(), folder, source.settings("dark"))) {
      spec.commandLine().getErr().println("activarium: stopped; nothing was written");
      return Main.OUR_FAULT;
    }
    System.out.println("Wrote " + folder);
    new JsonReport("export data")
        .put("file", folder)
        .put("seconds", Map.of("total", (System.nanoTime() - start) / 1e9))
        .write(source.json);
    return 0;
  }
}
