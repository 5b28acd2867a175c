package activarium.network;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.dataset.Images;
import activarium.dataset.LabeledImages;
import activarium.dataset.ObservationSet;
import activarium.recording.ActivationSet;
import activarium.recording.Recording;
import activarium.recording.RecordingFolder;
import activarium.recording.RecordingInfo;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * A network as it was at the end of an epoch, to ask about images that it has not seen. Used by one
 * thread at a time.
 */
public final class TrainedNetwork implements AutoCloseable {

  /** How far an update of a lesson goes, as a share of one of the training. */
  private static final float LESSON = 0.1f;

  private final MultiLayerNetwork network;
  private final ActivationCapture capture;
  private final Images like;
  private final int epoch;
  private final int classes;
  private final boolean asMaps;

  private TrainedNetwork(NetworkSpec spec, Images like, int classes, Checkpoint checkpoint) {
    this.like = like;
    this.classes = classes;
    asMaps = NetworkBuilder.isConvolutional(spec);
    this.epoch = checkpoint.epoch();
    network = NetworkBuilder.build(spec, like, classes, checkpoint.seed());
    checkpoint.restore(network);
    capture = new ActivationCapture(spec, network);
  }

  /**
   * What a network says to images.
   *
   * @param layers images × neurons of each recorded layer
   * @param predictions images × classes
   */
  public record Answer(List<ActivationSet> layers, FloatMatrix predictions) {

    /** The class that an image is taken for. */
    public int predictedClass(int image) {
      int best = 0;
      for (int c = 1; c < predictions.columns(); c++) {
        best = predictions.at(image, c) > predictions.at(image, best) ? c : best;
      }
      return best;
    }
  }

  /**
   * Opens the network of a recording as it was after an epoch.
   *
   * @throws BadInputException if the recording does not hold it: it has that of its last epoch, if
   *     it was made here
   */
  public static TrainedNetwork of(Recording recording, int epoch) {
    RecordingInfo info = recording.info();
    Path file = new RecordingFolder(recording.folder()).checkpoint(epoch);
    if (!Files.isRegularFile(file)) {
      throw BadInputException.of(
          recording.folder(), "a recording that holds its network after epoch " + epoch, "none");
    }
    ObservationSet seen = recording.observations(recording.splits().get(0));
    return new TrainedNetwork(
        NetworkCatalog.named(info.network()),
        seen.observations().images(),
        info.classNames().size(),
        Checkpoint.read(file));
  }

  /**
   * A network as it was when its state was kept.
   *
   * @param like an image, at least, of the size that it was trained on
   */
  public static TrainedNetwork of(
      NetworkSpec spec, Images like, int classes, Checkpoint checkpoint) {
    return new TrainedNetwork(spec, like, classes, checkpoint);
  }

  /**
   * Asks about images.
   *
   * @throws IllegalArgumentException if they are not of the size that it was trained on
   */
  public Answer ask(Images images) {
    if (images.height() != like.height()
        || images.width() != like.width()
        || images.channels() != like.channels()) {
      throw new IllegalArgumentException(
          Text.of("images of %d × %d × %d expected", like.height(), like.width(), like.channels()));
    }
    ActivationCapture.Result result = capture.capture(images, epoch);
    return new Answer(result.layers(), result.predictions());
  }

  /**
   * Updates its weights for one image until it takes it for what it is. An update goes a tenth as
   * far as one of the training, and has no momentum: at the whole rate a network of MNIST took 5 of
   * 100 others for something else after the first, and the half of them after six.
   *
   * @param classIndex what it is
   * @param most how often at most
   */
  public void teach(Images image, int classIndex, int most) {
    LabeledImages lesson = new LabeledImages(image, new byte[] {(byte) classIndex});
    ImageBatch batch = new ImageBatch(1, image, classes, asMaps);
    batch.fill(lesson, new int[] {0}, 0);
    INDArray weights = network.params();
    INDArray before = weights.dup();
    for (int i = 0; i < most && ask(image).predictedClass(0) != classIndex; i++) {
      network.getUpdater().getStateViewArray().assign(0);
      before.assign(weights);
      network.fit(batch.features(), batch.labels());
      weights.subi(before).muli(LESSON).addi(before);
    }
    before.close();
    batch.close();
  }

  @Override
  public void close() {
    // Not network.close(): it collects garbage twice, with the draw loop standing still.
    network.getUpdater().getStateViewArray().close();
    network.getFlattenedGradients().close();
    network.params().close();
  }
}
