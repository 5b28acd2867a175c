package activarium.cli;

import activarium.cli.io.JsonReport;
import activarium.cli.io.ProgressReport;
import activarium.core.Home;
import activarium.render.SketchExporter;
import activarium.window.FrameSize;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code export frame}: one picture of any size. */
@Command(
    name = "frame",
    mixinStandardHelpOptions = true,
    description = {
      "Make a PNG of a sketch, as large as 32768x32768.",
      "The training runs to its end first; the picture holds what it takes to make it again."
    })
final class ExportFrameCommand implements Callable<Integer> {

  @Mixin private ExportSource source;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "3840x2160",
      description = "pixels (default: ${DEFAULT-VALUE})")
  private String size;

  @Option(
      names = "--bits",
      paramLabel = "N",
      defaultValue = "8",
      description = "8 or 16 a channel; with 16 every pixel is the mean of four")
  private int bits;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException, IOException {
    FrameSize pixels = source.size(size);
    if (bits != 8 && bits != 16) {
      throw new ParameterException(spec.commandLine(), "--bits: expected 8 or 16, found " + bits);
    }
    Path base = source.base(".png", ".json");
    Path file = base.resolveSibling(base.getFileName() + ".png");
    long start = System.nanoTime();
    boolean complete;
    try (ProgressReport progress = new ProgressReport("drawing", "tiles")) {
      complete =
          new SketchExporter(Home.find())
              .frame(
                  source.sketch(),
                  source.options(),
                  file,
                  pixels,
                  bits,
                  source.settings("dark"),
                  (done, total, what) -> progress.report(done, total));
    }
    if (!complete) {
      spec.commandLine().getErr().println("activarium: stopped; nothing was written");
      return Main.OUR_FAULT;
    }
    System.out.println("Wrote " + file);
    new JsonReport("export frame")
        .put("file", file)
        .put("width", pixels.width())
        .put("height", pixels.height())
        .put("bits", bits)
        .put("transparent", source.isTransparent())
        .put("seconds", Map.of("total", (System.nanoTime() - start) / 1e9))
        .write(source.json);
    return 0;
  }
}
