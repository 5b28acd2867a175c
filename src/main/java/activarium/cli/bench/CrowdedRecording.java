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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A recording of as many observations as are asked for, and a map of them, to measure drawing with:
 * the shipped digits again and again, in ten round clusters, one of thirty taken for another digit.
 */
final class CrowdedRecording {

  private static final int CLASSES = 10;
  private static final int NEURONS = 8;
  private static final double ERRORS = 1 / 30.0;
  private static final String LAYER = "hidden-1";

  private CrowdedRecording() {}

  /** Writes it to a folder that does not exist or is empty. */
  static void write(Home home, Path folder, int count) {
    Dataset dataset = new DatasetCatalog(home).load(DatasetCatalog.EMBEDDED);
    LabeledImages digits = dataset.split(Split.TEST);
    int[] chosen = IntStream.range(0, count).map(i -> i % digits.count()).toArray();
    ObservationSet observations =
        new ObservationSet(Split.TEST, digits.select(chosen), IntStream.range(0, count).toArray());
    RecordingInfo info =
        RecordingInfo.of(
            dataset.name(),
            "none",
            1,
            Map.of(),
            dataset.classNames(),
            List.of(LAYER),
            List.of(Split.TEST));
    Snapshot snapshot = snapshot(observations);
    RecordingWriter.create(folder, info, List.of(observations))
        .add(EpochFigures.of(snapshot), Map.of(Split.TEST, snapshot));
  }

  private static Snapshot snapshot(ObservationSet observations) {
    Random random = new Random(1);
    FloatMatrix predictions = FloatMatrix.zeros(observations.count(), CLASSES);
    for (int i = 0; i < observations.count(); i++) {
      boolean wrong = random.nextDouble() < ERRORS;
      int predicted = wrong ? random.nextInt(CLASSES) : observations.label(i);
      predictions.values()[i * CLASSES + predicted] = 1;
    }
    ActivationSet layer =
        new ActivationSet(LAYER, 1, FloatMatrix.zeros(observations.count(), NEURONS));
    return new Snapshot(1, 1, 1, 1, List.of(layer), predictions, 0, 1, 1);
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
