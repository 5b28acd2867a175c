package activarium.cli.bench;

import activarium.core.FloatMatrix;
import activarium.core.Home;
import activarium.core.Text;
import activarium.dataset.Dataset;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.network.NetworkCatalog;
import activarium.network.Trainer;
import activarium.network.TrainingOptions;
import activarium.neuron.DiscriminativePower;
import activarium.neuron.ExtraTrees;
import activarium.neuron.NeuronDissimilarity;
import activarium.neuron.NeuronProjection;
import activarium.recording.DatasetOpener;
import activarium.recording.Npy;
import activarium.recording.Snapshot;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Times what a map of neurons is made of: the last hidden layer, of 1000 neurons, of the paper's
 * network after one epoch, for 2000 observations. Seconds are medians after a run that warms up, in
 * this process; ratios are ours over scikit-learn's, where python3 has it.
 */
final class NeuronBench {

  private static final String NETWORK = "mlp";
  private static final int[] TREES = {100, 250};

  private final String dataset;
  private final int repeats;
  private final int threads = Runtime.getRuntime().availableProcessors();

  NeuronBench(String dataset, int repeats) {
    this.dataset = dataset;
    this.repeats = repeats;
  }

  Map<String, Object> run() throws IOException, InterruptedException {
    Dataset data = new DatasetOpener(Home.find()).open(dataset);
    ObservationSet observations =
        ObservationSet.of(data, Split.TRAIN, ObservationSet.DEFAULT_COUNT);
    FloatMatrix layer = trained(data, observations);
    int[] labels = new int[observations.count()];
    Arrays.setAll(labels, observations::label);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("dataset", data.name());
    report.put("observations", layer.rows());
    report.put("neurons", layer.columns());
    report.put("threads", threads);
    Map<String, Object> ours = measure(layer, labels, data.classNames().size());
    report.putAll(ours);
    JsonNode theirs = theirs(layer, labels);
    if (theirs != null) {
      report.put("scikitLearn", theirs);
      report.put("ratios", ratios(ours, theirs));
    }
    return report;
  }

  /** The activations of the last layer after an epoch. */
  private static FloatMatrix trained(Dataset data, ObservationSet observations)
      throws InterruptedException {
    AtomicReference<Snapshot> last = new AtomicReference<>();
    new Trainer(
            NetworkCatalog.named(NETWORK),
            data,
            observations,
            TrainingOptions.epochs(1, 1),
            last::set)
        .run(new StopToken());
    Snapshot snapshot = last.get();
    String layer = snapshot.layerNames().get(snapshot.layerNames().size() - 1);
    return snapshot.layer(layer).activations();
  }

  private Map<String, Object> measure(FloatMatrix layer, int[] labels, int classes) {
    Map<String, Object> figures = new LinkedHashMap<>();
    try (Parallel parallel = new Parallel(threads)) {
      figures.put("dissimilaritySeconds", time(() -> NeuronDissimilarity.of(layer, parallel)));
      NeuronDissimilarity neurons = NeuronDissimilarity.of(layer, parallel);
      figures.put("smacofSeconds", time(() -> NeuronProjection.of(neurons, parallel)));
      figures.put("dead", neurons.dead().length);
      figures.put("liveStress1", liveStress(layer, neurons, parallel));
      for (int trees : TREES) {
        ExtraTrees.Options options = new ExtraTrees.Options(trees, 0);
        figures.put(
            Text.of("forests%dSeconds", trees),
            time(
                () ->
                    DiscriminativePower.of(
                        layer,
                        labels,
                        classes,
                        options,
                        parallel,
                        new StopToken(),
                        Progress.NONE)));
      }
    }
    return figures;
  }

  /** Stress-1 of the neurons that are not dead, which are all that is scaled. */
  private static double liveStress(
      FloatMatrix layer, NeuronDissimilarity neurons, Parallel parallel) {
    FloatMatrix live = FloatMatrix.zeros(layer.rows(), neurons.live().length);
    for (int i = 0; i < live.rows(); i++) {
      for (int j = 0; j < live.columns(); j++) {
        live.values()[i * live.columns() + j] = layer.at(i, neurons.live()[j]);
      }
    }
    return NeuronProjection.of(NeuronDissimilarity.of(live, parallel), parallel).stress1();
  }

  private JsonNode theirs(FloatMatrix layer, int[] labels)
      throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("activarium-bench");
    Path data = folder.resolve("layer.npy");
    Path classes = folder.resolve("labels.npy");
    try {
      Npy.write(data, layer);
      Npy.write(classes, new FloatMatrix(labels.length, 1, floats(labels)));
      return NeuronPeer.figures(data, classes, threads);
    } finally {
      Files.deleteIfExists(data);
      Files.deleteIfExists(classes);
      Files.delete(folder);
    }
  }

  private static float[] floats(int[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values[i];
    }
    return floats;
  }

  private static Map<String, Object> ratios(Map<String, Object> ours, JsonNode theirs) {
    Map<String, Object> ratios = new LinkedHashMap<>();
    ours.forEach(
        (name, value) -> {
          if (name.endsWith("Seconds")) {
            String part = name.substring(0, name.length() - "Seconds".length());
            ratios.put(part, (double) value / theirs.get(name).asDouble());
          }
        });
    return ratios;
  }

  /** Median of the repeats after one that warms up. */
  private double time(Runnable work) {
    double[] seconds = new double[repeats];
    work.run();
    for (int r = 0; r < repeats; r++) {
      long start = System.nanoTime();
      work.run();
      seconds[r] = (System.nanoTime() - start) / 1e9;
    }
    return new Median().evaluate(seconds);
  }
}
