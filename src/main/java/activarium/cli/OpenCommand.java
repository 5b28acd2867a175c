package activarium.cli;

import activarium.cli.io.SourceOptions;
import activarium.cli.io.Usage;
import activarium.core.Home;
import activarium.export.Sidecar;
import activarium.recording.DatasetOpener;
import activarium.show.ViewState;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code open}: shows again what an exported file shows. */
@Command(
    name = "open",
    mixinStandardHelpOptions = true,
    description = {
      "Show again what an exported picture, film or figure shows.",
      "A training made live is made again from its seed, up to the moment of the picture."
    })
final class OpenCommand implements Callable<Integer> {

  @Parameters(
      paramLabel = "FILE",
      description = "an exported PNG, or any other export with its .json beside it, or that")
  private Path file;

  @Option(
      names = "--dataset",
      paramLabel = "DIR",
      description = "where the folder of the data set is now, if it was moved")
  private Optional<String> dataset;

  @Option(
      names = "--recording",
      paramLabel = "DIR",
      description = "where the recording is now, if it was moved")
  private Optional<Path> recording;

  @Option(
      names = "--beside",
      paramLabel = "DIR",
      description = "where the recording is now that it is compared with, if that was moved")
  private Optional<Path> beside;

  @Option(names = "--size", paramLabel = "WxH", description = "another size of the window")
  private Optional<String> size;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description =
          "language of words and numbers: en, de, fr, es, pt, zh; de-CH, …, instead of as in the"
              + " file")
  private Optional<String> locale;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Home home = Home.find();
    ViewState seen = Sidecar.read(file);
    ViewState state = locale.map(tag -> Usage.valid(spec, () -> seen.withLocale(tag))).orElse(seen);
    dataset.ifPresent(new DatasetOpener(home)::require);
    RunOptions options =
        SourceOptions.withState(options(), dataset, recording, beside, file, state);
    try (RunningSketch running = new SketchRunner(home).open(state.sketch(), options)) {
      running.await();
    }
    return 0;
  }

  private RunOptions options() {
    RunOptions options = RunOptions.DEFAULT.withReload(true);
    return size.map(text -> options.withSize(Usage.valid(spec, () -> FrameSize.parse(text))))
        .orElse(options);
  }
}
