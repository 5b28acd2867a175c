package activarium.cli.bench;

import activarium.core.FloatMatrix;
import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.LabeledImages;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.recording.EpochFigures;
import activarium.recording.RecordingInfo;
import activarium.recording.RecordingWriter;
import activarium.recording.Snapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A recording of as many observations as are asked for, to measure drawing with: the shipped digits
 * again and again. From epoch to epoch and from layer to layer classes part further; from the first
 * epoch on one observation of thirty is taken for another digit.
 *
 * @param count observations
 * @param epochs the last of them, after 0
 * @param layers how many
 * @param neurons of each layer
 */
record CrowdedRecording(int count, int epochs, int layers, int neurons) {

  private static final int CLASSES = 10;
  private static final double ERRORS = 1 / 30.0;
  private static final double STRENGTH = 0.3;

  /** Writes it to a folder that does not exist or is empty. */
  void write(Home home, Path folder) {
    Dataset dataset = new DatasetCatalog(home).load(DatasetCatalog.EMBEDDED);
    LabeledImages digits = dataset.split(Split.TEST);
    int[] chosen = IntStream.range(0, count).map(i -> i % digits.count()).toArray();
    ObservationSet observations =
        new ObservationSet(Split.TEST, digits.select(chosen), IntStream.range(0, count).toArray());
    List<String> names = IntStream.rangeClosed(1, layers).mapToObj(i -> "hidden-" + i).toList();
    RecordingInfo info =
        RecordingInfo.of(
            dataset.name(), "none", 1, Map.of(), dataset.classNames(), names, List.of(Split.TEST));
    RecordingWriter writer = RecordingWriter.create(folder, info, List.of(observations));
    for (int epoch = 0; epoch <= epochs; epoch++) {
      Snapshot snapshot = snapshot(observations, names, epoch);
      writer.add(EpochFigures.of(snapshot), Map.of(Split.TEST, snapshot));
    }
  }

  private Snapshot snapshot(ObservationSet observations, List<String> names, int epoch) {
    Random random = new Random(1);
    FloatMatrix predictions = FloatMatrix.zeros(count, CLASSES);
    for (int i = 0; i < count; i++) {
      boolean wrong = random.nextDouble() < ERRORS;
      int predicted = wrong ? random.nextInt(CLASSES) : observations.label(i);
      predictions.values()[i * CLASSES + predicted] = 1;
    }
    List<ActivationSet> sets = new ArrayList<>();
    for (int layer = 0; layer < layers; layer++) {
      double signal = STRENGTH * epoch * (layer + 1);
      FloatMatrix values = values(observations, new Random(layer), signal);
      sets.add(new ActivationSet(names.get(layer), epoch, values));
    }
    return new Snapshot(1, epoch, epoch, epoch, sets, predictions, 0, 1, 1);
  }

  /** Noise, and every neuron's own class stands out of it. */
  private FloatMatrix values(ObservationSet observations, Random random, double signal) {
    FloatMatrix values = FloatMatrix.zeros(count, neurons);
    for (int i = 0; i < values.values().length; i++) {
      boolean own = i % CLASSES == observations.label(i / neurons);
      values.values()[i] = (float) (random.nextGaussian() + (own ? signal : 0));
    }
    return values;
  }

  /** Where its observations lie. */
  static Embedding map(int[] labels) {
    Random random = new Random(2);
    float[] positions = new float[2 * labels.length];
    for (int i = 0; i < labels.length; i++) {
      double angle = 2 * Math.PI * labels[i] / CLASSES;
      positions[2 * i] = (float) (4 * Math.cos(angle) + random.nextGaussian());
      positions[2 * i + 1] = (float) (4 * Math.sin(angle) + random.nextGaussian());
    }
    return new Embedding(labels.length, positions);
  }
}
