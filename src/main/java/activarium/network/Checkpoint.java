package activarium.network;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Text;
import activarium.recording.Npy;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.bytedeco.javacpp.FloatPointer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * The state of a training at the end of an epoch: all that it needs to go on to the same bits,
 * since the order of the images and the dropout of an epoch follow from its number and the seed. On
 * disk it is a zip of {@code .npy} files, which {@code numpy.load} reads: {@code weights} and
 * {@code velocity}, float32 of 1 × parameters in DL4J's order, and {@code position}, int64 of epoch
 * and updates; {@code seed.txt} stands beside.
 *
 * @param source where it came from, for messages
 * @param seed of the training
 * @param epoch epochs completed
 * @param updates weight updates so far
 */
public record Checkpoint(
    String source, long seed, int epoch, long updates, FloatMatrix weights, FloatMatrix velocity) {

  /** A copy of the state of a network. */
  static Checkpoint of(MultiLayerNetwork network, long seed, int epoch, long updates) {
    FloatMatrix velocity = copy(network.getUpdater().getStateViewArray());
    String source = Text.of("epoch %d", epoch);
    return new Checkpoint(source, seed, epoch, updates, copy(network.params()), velocity);
  }

  /** Bytes that it takes in memory. */
  public long bytes() {
    return (long) Float.BYTES * (weights.values().length + velocity.values().length);
  }

  void save(Path file) {
    AtomicFile.stream(
        file,
        out -> {
          ZipOutputStream zip = new ZipOutputStream(new BufferedOutputStream(out));
          zip.setLevel(Deflater.NO_COMPRESSION);
          add(zip, "weights.npy", entry -> Npy.write(entry, weights));
          add(zip, "velocity.npy", entry -> Npy.write(entry, velocity));
          add(zip, "position.npy", entry -> Npy.write(entry, new long[] {epoch, updates}));
          byte[] text = Long.toString(seed).getBytes(StandardCharsets.US_ASCII);
          add(zip, "seed.txt", entry -> entry.write(text));
          zip.finish();
          zip.flush();
        });
  }

  /** With one time for all, so that the same state is the same file. */
  private static void add(ZipOutputStream zip, String name, AtomicFile.StreamContent content)
      throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(LocalDateTime.of(2000, 1, 1, 0, 0));
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  /**
   * @throws BadInputException if it is not a whole checkpoint
   */
  static Checkpoint read(Path file) {
    try (FileSystem zip = FileSystems.newFileSystem(file)) {
      long[] position = Npy.readLongs(zip.getPath("/position.npy"));
      if (position.length != 2
          || position[0] < 0
          || position[0] > Integer.MAX_VALUE
          || position[1] < 0) {
        throw BadInputException.of(
            file + ", position", "epoch and updates", Arrays.toString(position));
      }
      return new Checkpoint(
          file.toString(),
          Long.parseLong(Files.readString(zip.getPath("/seed.txt"))),
          (int) position[0],
          position[1],
          Npy.readMatrix(zip.getPath("/weights.npy")),
          Npy.readMatrix(zip.getPath("/velocity.npy")));
    } catch (IOException | ProviderNotFoundException | NumberFormatException e) {
      throw BadInputException.of(file, "a checkpoint", e.getMessage());
    }
  }

  /** Puts this state into a network that was built like the one it came from. */
  void restore(MultiLayerNetwork network) {
    long parameters = network.numParams();
    if (weights.columns() != parameters || velocity.columns() != parameters) {
      throw BadInputException.of(source, parameters + " weights", weights.columns());
    }
    pointer(network.params()).put(weights.values(), 0, weights.values().length);
    pointer(network.getUpdater().getStateViewArray())
        .put(velocity.values(), 0, velocity.values().length);
  }

  private static FloatMatrix copy(INDArray array) {
    float[] values = new float[Math.toIntExact(array.length())];
    pointer(array).get(values, 0, values.length);
    return new FloatMatrix(1, values.length, values);
  }

  private static FloatPointer pointer(INDArray array) {
    return (FloatPointer) array.data().pointer();
  }
}
