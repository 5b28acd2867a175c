package activarium.session;

import activarium.core.FloatMatrix;
import activarium.dataset.ObservationSet;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * A short name for what something depends on: of anything else there is another. The beginning of a
 * SHA-256, 32 hexadecimal digits.
 */
public final class SourceHash {

  private static final int BYTES = 16;
  private static final int CHUNK = 1 << 14;

  private final MessageDigest digest;

  private SourceHash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /**
   * Of data.
   *
   * @param about anything else that makes the difference, as text
   */
  static String of(ObservationSet observations, String about) {
    SourceHash hash = new SourceHash().add(about);
    hash.digest.update(observations.observations().images().pixels());
    hash.digest.update(observations.observations().labels());
    ByteBuffer indices = ByteBuffer.allocate(Integer.BYTES * observations.count());
    indices.asIntBuffer().put(observations.indices());
    hash.digest.update(indices);
    return hash.hex();
  }

  /**
   * Of activations, bit for bit.
   *
   * @param about anything else that makes the difference, as text
   */
  public static String of(String about, List<FloatMatrix> activations) {
    SourceHash hash = new SourceHash().add(about);
    for (FloatMatrix matrix : activations) {
      hash.add("\n" + matrix.rows() + " " + matrix.columns() + "\n").add(matrix.values());
    }
    return hash.hex();
  }

  /**
   * Of the machine's kind and of the code that makes maps: where either is another, the last bits
   * of a map may be, too. Reads class files.
   */
  public static String ofCode() {
    SourceHash hash = new SourceHash().add(System.getProperty("os.arch"));
    try {
      Path code =
          Path.of(SourceHash.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isDirectory(code)) {
        hash.addClasses(code.resolve("activarium"));
      } else {
        try (FileSystem jar = FileSystems.newFileSystem(code)) {
          hash.addClasses(jar.getPath("/activarium"));
        }
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the code that runs cannot be read", e);
    }
    return hash.hex();
  }

  private void addClasses(Path activarium) throws IOException {
    for (String room : List.of("projection", "session")) {
      try (Stream<Path> classes = Files.walk(activarium.resolve(room))) {
        for (Path each : classes.filter(Files::isRegularFile).sorted().toList()) {
          digest.update(Files.readAllBytes(each));
        }
      }
    }
  }

  private SourceHash add(String text) {
    digest.update(text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  private SourceHash add(float[] values) {
    ByteBuffer chunk = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += CHUNK) {
      int count = Math.min(CHUNK, values.length - from);
      chunk.asFloatBuffer().put(values, from, count);
      digest.update(chunk.array(), 0, count * Float.BYTES);
    }
    return this;
  }

  private String hex() {
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }
}
