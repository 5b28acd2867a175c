package activarium.session;

import activarium.dataset.ObservationSet;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short name for data: other data have another. */
final class SourceHash {

  private static final int BYTES = 16;

  private SourceHash() {}

  /**
   * The beginning of a SHA-256, in hexadecimal.
   *
   * @param about anything else that makes the difference, as text
   */
  static String of(ObservationSet observations, String about) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(about.getBytes(StandardCharsets.UTF_8));
      digest.update(observations.observations().images().pixels());
      digest.update(observations.observations().labels());
      ByteBuffer indices = ByteBuffer.allocate(Integer.BYTES * observations.count());
      indices.asIntBuffer().put(observations.indices());
      digest.update(indices);
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
