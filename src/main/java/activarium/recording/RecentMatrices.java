package activarium.recording;

import activarium.core.FloatMatrix;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The matrices of a recording that were read last, so that looking at one again costs nothing, and
 * looking at all of them no more memory than a few. Safe for use by several threads.
 */
final class RecentMatrices {

  /** 128 MB: a layer of 1000 neurons at sixteen epochs. */
  private static final long MAX_VALUES = 32L << 20;

  private final Map<Path, FloatMatrix> matrices = new LinkedHashMap<>(16, 0.75f, true);
  private long values;

  /** The matrix in a file. */
  synchronized FloatMatrix read(Path file) {
    FloatMatrix known = matrices.get(file);
    if (known != null) {
      return known;
    }
    FloatMatrix matrix = NpyFile.open(file).differences();
    matrices.put(file, matrix);
    values += matrix.values().length;
    Iterator<FloatMatrix> oldest = matrices.values().iterator();
    while (values > MAX_VALUES && matrices.size() > 1) {
      values -= oldest.next().values().length;
      oldest.remove();
    }
    return matrix;
  }
}
