package activarium.cli.report;

import activarium.cli.io.RecordingJob;
import activarium.cli.report.PaperFigures.Place;
import activarium.core.FloatMatrix;
import activarium.dataset.Dataset;
import activarium.dataset.Filter;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.network.NetworkCatalog;
import activarium.network.NetworkSpec;
import activarium.network.TrainingOptions;
import activarium.projection.tsne.TsneOptions;
import activarium.recording.EpochFigures;
import activarium.recording.Recording;
import activarium.recording.Snapshot;
import activarium.work.Parallel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One network of the paper on one data set: trained, recorded, and measured.
 *
 * @param dataset name of the data set
 * @param filters preprocessing, in order
 * @param network name of the network
 */
public record Experiment(String dataset, List<Filter> filters, String network) {

  /**
   * What came out.
   *
   * @param figures of the last epoch
   * @param measures of the places that were looked at
   * @param observed how well the recorded observations were classified, by split
   * @param data what was trained on
   * @param cost of the training
   */
  public record Result(
      EpochFigures figures,
      Map<Place, LayerMeasure> measures,
      Map<Split, Observed> observed,
      Dataset data,
      TrainingCost cost) {}

  /**
   * How well recorded observations were classified.
   *
   * @param accuracy share that was right
   * @param count how many there are
   */
  record Observed(double accuracy, int count) {}

  /** The name of its data set after preprocessing. */
  String filteredDataset() {
    StringBuilder name = new StringBuilder(dataset);
    filters.forEach(filter -> name.append('+').append(filter.label()));
    return name.toString();
  }

  /**
   * Trains, or goes on with the recording that an earlier call left, and measures.
   *
   * @param original the data set before preprocessing
   * @param folder where the recordings are
   */
  public Result run(Dataset original, TrainingOptions options, Path folder, Parallel parallel)
      throws InterruptedException {
    Dataset data = original.filtered(filters);
    NetworkSpec spec = NetworkCatalog.named(network);
    List<ObservationSet> sets =
        List.of(
            ObservationSet.of(data, Split.TEST, ObservationSet.DEFAULT_COUNT),
            ObservationSet.of(data, Split.TRAIN, ObservationSet.DEFAULT_COUNT));
    String name = data.name() + "-" + network;
    Path out = folder.resolve(name);
    RecordingJob job = new RecordingJob(spec, data, sets, options, out);
    boolean resume = Files.exists(out.resolve("recording.json"));
    TrainingCost cost = TrainingCost.measure(folder.resolve(name + ".cost"), () -> job.run(resume));
    Recording recording = Recording.open(out);
    List<EpochFigures> epochs = recording.info().epochs();
    EpochFigures last = epochs.get(epochs.size() - 1);
    Map<Split, Observed> observed = new EnumMap<>(Split.class);
    for (ObservationSet set : sets) {
      observed.put(set.split(), observed(recording.snapshot(last.epoch(), set.split()), set));
    }
    return new Result(last, measure(recording, parallel), observed, data, cost);
  }

  private static Observed observed(Snapshot snapshot, ObservationSet observations) {
    int count = observations.count();
    long right =
        IntStream.range(0, count)
            .filter(i -> snapshot.predictedClass(i) == observations.label(i))
            .count();
    return new Observed((double) right / count, count);
  }

  private static Map<Place, LayerMeasure> measure(Recording recording, Parallel parallel) {
    List<String> layers = recording.info().layers();
    List<EpochFigures> epochs = recording.info().epochs();
    int trained = epochs.get(epochs.size() - 1).epoch();
    String first = layers.get(0);
    String last = layers.get(layers.size() - 1);
    Map<Place, LayerMeasure> measures = new EnumMap<>(Place.class);
    FloatMatrix raw = recording.observations(Split.TEST).observations().images().toMatrix();
    measures.put(Place.RAW, measure(recording, Split.TEST, raw, parallel));
    measures.put(Place.UNTRAINED_LAST, measure(recording, 0, Split.TEST, last, parallel));
    measures.put(Place.FIRST, measure(recording, trained, Split.TEST, first, parallel));
    measures.put(Place.LAST, measure(recording, trained, Split.TEST, last, parallel));
    measures.put(Place.LAST_TRAIN, measure(recording, trained, Split.TRAIN, last, parallel));
    return measures;
  }

  private static LayerMeasure measure(
      Recording recording, int epoch, Split split, String layer, Parallel parallel) {
    FloatMatrix data = recording.activations(epoch, split, layer).activations();
    return measure(recording, split, data, parallel);
  }

  private static LayerMeasure measure(
      Recording recording, Split split, FloatMatrix data, Parallel parallel) {
    int[] labels = LayerMeasure.labels(recording.observations(split));
    return LayerMeasure.of(data, labels, TsneOptions.defaults(), parallel);
  }
}
