package activarium.recording;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.LruCache;
import activarium.core.Text;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A recording on disk. Opening it reads the headers of its files and checks that they fit together;
 * activations are read when they are asked for, one file at a time.
 */
public final class Recording {

  private static final String PREDICTIONS = "predictions";

  /** 128 MB: a layer of 1000 neurons at sixteen epochs. */
  private static final long MAX_BYTES = 128L << 20;

  private final RecordingFolder folder;
  private final RecordingInfo info;
  private final Map<Split, ObservationSet> observations = new HashMap<>();

  /** What was read last: looking at one again costs nothing, and at all no more than a few. */
  private final LruCache<Path, FloatMatrix> recent =
      new LruCache<>(MAX_BYTES, matrix -> (long) Float.BYTES * matrix.values().length);

  private Recording(RecordingFolder folder) {
    this.folder = folder;
    this.info = folder.readInfo();
  }

  /**
   * Opens a recording.
   *
   * @throws BadInputException if a file is missing, torn, or does not fit the others
   */
  public static Recording open(Path root) {
    Recording recording = new Recording(new RecordingFolder(root));
    for (Split split : recording.splits()) {
      recording.observations.put(split, recording.readObservations(split));
    }
    for (EpochFigures epoch : recording.info.epochs()) {
      for (Split split : recording.splits()) {
        recording.check(epoch.epoch(), split);
      }
    }
    return recording;
  }

  /** Where it is. */
  public Path folder() {
    return folder.root();
  }

  public RecordingInfo info() {
    return info;
  }

  /** Which observations were recorded; those of the test images first. */
  public List<Split> splits() {
    return Arrays.stream(Split.values())
        .filter(split -> info.splits().contains(split.folder()))
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** The recorded observations of a split. */
  public ObservationSet observations(Split split) {
    return observations.get(split);
  }

  /**
   * Reads one layer's activations.
   *
   * @param epoch one of those that {@link #info} lists
   */
  public ActivationSet activations(int epoch, Split split, String layer) {
    return new ActivationSet(
        layer, epoch, NpyFile.open(folder.values(epoch, split, layer)).differences());
  }

  /** Reads the output of the network, observations × classes. */
  public FloatMatrix predictions(int epoch, Split split) {
    return Npy.readMatrix(folder.values(epoch, split, PREDICTIONS));
  }

  /** One epoch: reads the predictions, and the activations of a layer when they are asked for. */
  public Snapshot snapshot(int epoch, Split split) {
    EpochFigures figures =
        info.epochs().stream()
            .filter(e -> e.epoch() == epoch)
            .findFirst()
            .orElseThrow(
                () -> BadInputException.of(folder.info(), "epoch " + epoch, "none of that number"));
    List<ActivationSet> layers = new ArrayList<>();
    for (String layer : info.layers()) {
      layers.add(stored(epoch, split, layer));
    }
    return new Snapshot(
        info.seed(),
        epoch,
        figures.updates(),
        epoch,
        layers,
        predictions(epoch, split),
        figures.loss(),
        figures.trainAccuracy(),
        figures.testAccuracy());
  }

  private ActivationSet stored(int epoch, Split split, String layer) {
    Path file = folder.values(epoch, split, layer);
    int[] shape = NpyFile.open(file).shape();
    int neurons = Arrays.stream(shape).skip(1).reduce(1, (a, b) -> a * b);
    return new ActivationSet(
        layer, epoch, shape[0], neurons, () -> recent.computeIfAbsent(file, Recording::read));
  }

  private static FloatMatrix read(Path file) {
    return NpyFile.open(file).differences();
  }

  private ObservationSet readObservations(Split split) {
    Images images = DatasetOpener.readImages(folder.observations(split, "images"));
    byte[] labels = readLabels(split, images.count());
    return new ObservationSet(
        split, new LabeledImages(images, labels), readIndices(split, images.count()));
  }

  private byte[] readLabels(Split split, int count) {
    Path file = folder.observations(split, "labels");
    int[] labels = Npy.readInts(file);
    requireCount(file, count, labels.length);
    byte[] result = new byte[count];
    for (int i = 0; i < count; i++) {
      if (labels[i] < 0 || labels[i] >= info.classNames().size()) {
        throw BadInputException.of(
            file + ", label " + i, "0 to " + (info.classNames().size() - 1), labels[i]);
      }
      result[i] = (byte) labels[i];
    }
    return result;
  }

  /** Where the observations come from matters to people alone: other programs may leave it out. */
  private int[] readIndices(Split split, int count) {
    Path file = folder.observations(split, "indices");
    int[] indices = new int[count];
    Arrays.setAll(indices, i -> i);
    if (Files.exists(file)) {
      indices = Npy.readInts(file);
      requireCount(file, count, indices.length);
    }
    return indices;
  }

  private static void requireCount(Path file, int expected, int found) {
    if (expected != found) {
      throw BadInputException.of(file, expected + " values, one for each image", found);
    }
  }

  private void check(int epoch, Split split) {
    int rows = observations.get(split).count();
    for (String layer : info.layers()) {
      requireRows(folder.values(epoch, split, layer), rows);
    }
    Path predictions = folder.values(epoch, split, PREDICTIONS);
    int[] shape = requireRows(predictions, rows);
    if (shape.length != 2 || shape[1] != info.classNames().size()) {
      throw BadInputException.of(
          predictions,
          Text.of("%d × %d values", rows, info.classNames().size()),
          Arrays.toString(shape));
    }
  }

  private static int[] requireRows(Path file, int rows) {
    int[] shape = NpyFile.open(file).shape();
    if (shape[0] != rows) {
      throw BadInputException.of(file, rows + " rows, one an observation", shape[0]);
    }
    return shape;
  }
}
