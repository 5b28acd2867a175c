package activarium.cli.report;

import activarium.cli.io.ProgressReport;
import activarium.cli.io.Usage;
import activarium.cli.report.RecordingReport.Row;
import activarium.core.AtomicFile;
import activarium.core.Home;
import activarium.dataset.Split;
import activarium.recording.EpochFigures;
import activarium.recording.Recording;
import activarium.session.MapMaker;
import activarium.work.Parallel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code report}: what a recording says in figures. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = {
      "Write report.md, report.csv and pictures of the maps into a recording.",
      "They hold accuracy, loss, and the neighborhood hit of each layer among its activations and",
      "in its map, of test and of training observations side by side. The coordinates of the maps",
      "go to embeddings/."
    })
public final class ReportCommand implements Callable<Integer> {

  /** Epochs whose layers are embedded, which takes seconds each. */
  enum Maps {
    none,
    ends,
    all
  }

  @Parameters(paramLabel = "DIR", description = "folder of the recording")
  private Path folder;

  @Option(
      names = "--maps",
      paramLabel = "WHICH",
      defaultValue = "ends",
      description = "epochs to embed: ${COMPLETION-CANDIDATES} (default: first and last)")
  private Maps maps;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "seed of the maps (default: ${DEFAULT-VALUE}, as in sketches)")
  private long seed;

  @Option(names = "--threads", paramLabel = "T", description = "threads (default: all processors)")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    Usage.atLeast(spec, 1, "--threads", threads);
    Recording recording = Recording.open(folder);
    AtomicFile.requireWritable(folder.resolve("report.md"));
    AtomicFile.requireWritable(folder.resolve("report.csv"));
    List<Split> splits = recording.splits();
    List<Row> rows = measure(recording, splits);
    RecordingReport report = new RecordingReport(recording.info(), splits, rows);
    List<String> pictures = new ReportPictures(Home.find(), recording).write(folder, rows);
    new ReportEmbeddings(folder, seed).write(rows);
    AtomicFile.text(folder.resolve("report.md"), report.markdown(pictures));
    AtomicFile.text(folder.resolve("report.csv"), report.csv());
    System.out.println(report.markdown(pictures));
    return 0;
  }

  private void sayIfFew(Split split, int count, SplitMaps maps) {
    if (!maps.isEnough()) {
      spec.commandLine()
          .getErr()
          .println(
              "activarium: "
                  + count
                  + " "
                  + split.folder()
                  + " observations are too few for maps and neighborhoods, which take "
                  + MapMaker.FEWEST
                  + ": only the training is reported");
    }
  }

  private List<Row> measure(Recording recording, List<Split> splits) {
    List<Row> rows = new ArrayList<>();
    List<EpochFigures> epochs = recording.info().epochs();
    List<String> layers = SplitMaps.layers(recording);
    long total = (long) epochs.size() * splits.size() * layers.size();
    try (Parallel parallel = new Parallel(threads);
        ProgressReport progress = new ProgressReport("measuring", "layers")) {
      Map<Split, SplitMaps> measured = new EnumMap<>(Split.class);
      for (Split split : splits) {
        measured.put(split, new SplitMaps(recording, split, seed, parallel));
        sayIfFew(split, recording.observations(split).count(), measured.get(split));
      }
      for (EpochFigures epoch : epochs) {
        boolean end = epoch == epochs.get(0) || epoch == epochs.get(epochs.size() - 1);
        boolean map = maps == Maps.all || maps == Maps.ends && end;
        for (String layer : layers) {
          for (Split split : splits) {
            LayerMeasure measure = measured.get(split).measure(epoch.epoch(), layer, map);
            rows.add(new Row(epoch, split, layer, measure));
            progress.report(rows.size(), total);
          }
        }
      }
    }
    return rows;
  }
}
