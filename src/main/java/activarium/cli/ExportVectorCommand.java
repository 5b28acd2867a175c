package activarium.cli;

import activarium.cli.io.JsonReport;
import activarium.core.Home;
import activarium.export.VectorFigure.Format;
import activarium.render.SketchExporter;
import activarium.window.FrameSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export vector}: a figure for a paper, as SVG or PDF. */
@Command(
    name = "vector",
    mixinStandardHelpOptions = true,
    description = {
      "Make an SVG or PDF of a sketch, light as paper is, with real circles and letters.",
      "What it takes to see the same again is in the .json beside it."
    })
final class ExportVectorCommand implements Callable<Integer> {

  @Mixin private ExportSource source;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1280x720",
      description = "shape of the figure; its shorter side is 720 units (default: 1280x720)")
  private String size;

  @Option(
      names = "--format",
      paramLabel = "NAME",
      defaultValue = "svg",
      description = "svg or pdf, where --out does not say it (default: ${DEFAULT-VALUE})")
  private Format format;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, IOException {
    FrameSize shape = source.size(size);
    String ending = source.out().map(Format::of).orElseGet(() -> format).ending();
    Path base = source.base(ending, ".json");
    Path file = base.resolveSibling(base.getFileName() + ending);
    long start = System.nanoTime();
    if (!new SketchExporter(Home.find())
        .vector(source.sketch(), source.options(), file, shape, source.settings("light"))) {
      spec.commandLine().getErr().println("activarium: stopped; nothing was written");
      return Main.OUR_FAULT;
    }
    System.out.println("Wrote " + file);
    new JsonReport("export vector")
        .put("file", file)
        .put("bytes", Files.size(file))
        .put("transparent", source.isTransparent())
        .put("seconds", Map.of("total", (System.nanoTime() - start) / 1e9))
        .write(source.json);
    return 0;
  }
}
