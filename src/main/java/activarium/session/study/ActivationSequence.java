package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.recording.ActivationSet;
import activarium.recording.Snapshot;
import activarium.session.Moment;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The activation sets that observations pass, in order: those of the layers at one moment, or those
 * of one layer at several.
 */
public final class ActivationSequence {

  private final List<Snapshot> snapshots;
  private final List<String> layers;

  private ActivationSequence(List<Snapshot> snapshots, List<String> layers) {
    this.snapshots = List.copyOf(snapshots);
    this.layers = List.copyOf(layers);
  }

  /** Through the layers, as the network is at one moment. */
  public static ActivationSequence throughLayers(Snapshot snapshot, List<String> layers) {
    return new ActivationSequence(Collections.nCopies(layers.size(), snapshot), layers);
  }

  /** Through moments of the training, in one layer. */
  public static ActivationSequence throughEpochs(String layer, List<Snapshot> snapshots) {
    return new ActivationSequence(snapshots, Collections.nCopies(snapshots.size(), layer));
  }

  /** Through those moments of the training at which an epoch is whole, in one layer. */
  public static ActivationSequence throughWholeEpochs(String layer, List<Moment> moments) {
    return throughEpochs(
        layer,
        moments.stream()
            .map(Moment::snapshot)
            .filter(snapshot -> snapshot.progress() == Math.rint(snapshot.progress()))
            .toList());
  }

  public List<Snapshot> snapshots() {
    return snapshots;
  }

  public int size() {
    return snapshots.size();
  }

  /** What each activation set is of. */
  public List<Stop> stops() {
    return IntStream.range(0, size())
        .mapToObj(t -> new Stop(layers.get(t), snapshots.get(t).progress()))
        .toList();
  }

  /** The epoch of each, as a person reads it. */
  public List<String> epochs() {
    return stops().stream().map(Stop::epoch).toList();
  }

  /** Observations × neurons of each; of a recording they are read now. */
  List<FloatMatrix> activations() {
    return IntStream.range(0, size())
        .mapToObj(t -> snapshots.get(t).layer(layers.get(t)).activations())
        .toList();
  }

  /** Bytes of activations that stay in memory as long as this does. */
  long heldBytes() {
    return IntStream.range(0, size())
        .mapToObj(t -> snapshots.get(t).layers())
        .flatMap(List::stream)
        .distinct()
        .mapToLong(ActivationSet::heldBytes)
        .sum();
  }

  /**
   * Whether another one is of the same layers at the very same moments, of the same training: by
   * identity, since of two snapshots with equal figures one may be of another training.
   */
  @Override
  public boolean equals(Object other) {
    return other instanceof ActivationSequence sequence
        && layers.equals(sequence.layers)
        && size() == sequence.size()
        && IntStream.range(0, size()).allMatch(t -> snapshots.get(t) == sequence.snapshots.get(t));
  }

  @Override
  public int hashCode() {
    int hash = layers.hashCode();
    for (Snapshot snapshot : snapshots) {
      hash = 31 * hash + System.identityHashCode(snapshot);
    }
    return hash;
  }
}
