package activarium.session;

import activarium.core.FloatMatrix;
import activarium.recording.ActivationSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** What the snapshots of a live network take in memory. */
final class SnapshotSize {

  private SnapshotSize() {}

  /** Bytes of all activations and predictions; what several moments share counts once. */
  static long bytes(List<Moment> moments) {
    Set<FloatMatrix> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Moment moment : moments) {
      counted.add(moment.snapshot().predictions());
      for (ActivationSet layer : moment.snapshot().layers()) {
        counted.add(layer.activations());
      }
    }
    return counted.stream().mapToLong(matrix -> (long) Float.BYTES * matrix.values().length).sum();
  }
}
