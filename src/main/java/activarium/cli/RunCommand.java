package activarium.cli;

import activarium.cli.io.HallOptions;
import activarium.cli.io.SourceOptions;
import activarium.cli.io.Usage;
import activarium.cli.io.WindowOptions;
import activarium.core.Home;
import activarium.core.Text;
import activarium.dataset.Filter;
import activarium.program.ViewProgram;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.story.View;
import activarium.window.RunOptions;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code run}: opens a sketch and stays until it ends. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Run a sketch; saving its .pde or a shader reloads it. See also: list.",
      "Where there is no display it leaves a picture and a film in exports/ and ends by itself."
    })
final class RunCommand implements Callable<Integer> {

  @Parameters(
      arity = "0..1",
      paramLabel = "SKETCH",
      defaultValue = "Activarium",
      description = "name of the sketch (default: ${DEFAULT-VALUE})")
  private String sketch;

  @Mixin private SourceOptions source;

  @Option(
      names = "--epochs",
      paramLabel = "N",
      description = "stop training after N epochs; 0: never")
  private Optional<Integer> epochs;

  @Mixin private WindowOptions window;

  @Mixin private HallOptions hall;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "language of words and numbers: en (default), de, fr, es, pt, zh; de-CH, …")
  private String locale = Text.ENGLISH;

  @Option(names = "--frames", paramLabel = "N", description = "end after N frames")
  private Optional<Integer> frames;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Text.locale(Usage.valid(spec, () -> Text.requireLocale(locale)));
    try (RunningSketch running = open(options())) {
      running.await();
    }
    return 0;
  }

  /** One of the views brings the others with it; nobody turns where there is no display. */
  private RunningSketch open(RunOptions options) {
    Home home = Home.find();
    double distance = hall.distance();
    SketchRunner runner = new SketchRunner(home);
    return View.ofSketch(sketch).isEmpty() || options.headless()
        ? runner.open(sketch, options)
        : runner.openProgram(
            sketch,
            options,
            (host, compiler) -> new ViewProgram(host, home, compiler).distance(distance));
  }

  private RunOptions options() {
    source.requireUsable();
    Optional<String> display = window.display(Home.find());
    Optional<List<Filter>> filters = source.data.filters();
    boolean headless = Boolean.getBoolean("activarium.headless");
    return Usage.valid(
        spec,
        () ->
            new RunOptions(
                window.size(),
                window.fullscreen(),
                display,
                toInt(frames),
                source.seed(),
                source.data.dataset,
                filters,
                source.network,
                source.method,
                source.recording,
                source.beside,
                toInt(epochs),
                headless,
                !headless && frames.isEmpty(),
                Optional.empty()));
  }

  private static OptionalInt toInt(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
