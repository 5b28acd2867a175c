package activarium.cli;

import activarium.cli.io.DatasetOptions;
import activarium.cli.io.Usage;
import activarium.dataset.Dataset;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.network.imported.ImportedNetwork;
import activarium.recording.EpochFigures;
import activarium.recording.Recording;
import activarium.recording.RecordingInfo;
import activarium.recording.RecordingWriter;
import activarium.recording.Snapshot;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code import}: looks at networks that were trained elsewhere. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "List or record the layers of a Keras HDF5 or DL4J zip model, or check a recording.",
      "With --out, chosen layers of the model are recorded on a data set. A recording that is",
      "checked may be another program's."
    })
final class ImportCommand implements Callable<Integer> {

  @Parameters(paramLabel = "MODEL|DIR", description = "model file, or folder of a recording")
  private Path source;

  @Mixin private DatasetOptions dataset;

  @Option(
      names = "--layers",
      paramLabel = "LIST",
      split = ",",
      description = "layers to record (default: all)")
  private List<String> layers = List.of();

  @Option(names = "--out", paramLabel = "DIR", description = "recording to write")
  private Optional<Path> out;

  @Option(
      names = "--observations",
      paramLabel = "N",
      defaultValue = "2000",
      description = "test observations to record (default: ${DEFAULT-VALUE})")
  private int observations;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Usage.atLeast(spec, 1, "--observations", observations);
    if (Files.isDirectory(source)) {
      describe(Recording.open(source));
      return 0;
    }
    ImportedNetwork network = ImportedNetwork.read(source);
    if (out.isEmpty()) {
      network.layers().forEach(System.out::println);
    } else {
      record(network, out.get());
    }
    return 0;
  }

  private static void describe(Recording recording) {
    RecordingInfo info = recording.info();
    System.out.printf(
        Locale.ROOT,
        "%s on %s: %d epochs, layers %s, %d classes%n",
        info.network(),
        info.dataset(),
        info.epochs().size(),
        String.join(", ", info.layers()),
        info.classNames().size());
    for (Split split : recording.splits()) {
      System.out.printf(
          Locale.ROOT,
          "%d %s observations%n",
          recording.observations(split).count(),
          split.folder());
    }
  }

  private void record(ImportedNetwork network, Path folder) {
    Dataset data = dataset.open(0);
    ObservationSet set = ObservationSet.of(data, Split.TEST, observations);
    List<String> chosen = layers.isEmpty() ? network.layers() : layers;
    Snapshot snapshot = network.look(set.observations(), chosen);
    RecordingInfo info =
        RecordingInfo.of(
            data.name(),
            source.getFileName().toString(),
            0,
            Map.of("imported", true, "pixels", network.pixelRange()),
            data.classNames(),
            snapshot.layerNames(),
            List.of(Split.TEST));
    RecordingWriter.create(folder, info, List.of(set))
        .add(EpochFigures.of(snapshot), Map.of(Split.TEST, snapshot));
    System.out.printf(
        Locale.ROOT,
        "recorded in %s: test accuracy %.2f %%, pixels given as %s%n",
        folder,
        100 * snapshot.testAccuracy(),
        network.pixelRange());
  }
}
