package activarium.session.study;

import activarium.core.Text;
import activarium.projection.Embedding;
import activarium.recording.Snapshot;
import java.util.List;

/**
 * Maps of one layer at several moments, in order.
 *
 * @param layer that they are of
 * @param epochs of each map, as a person reads it; with a star where it was placed into a
 *     projection of the others
 * @param snapshots the network at each moment
 * @param maps one for each moment; none where there is nothing to show
 * @param how they came about: the name of a line in the words of the screen
 */
public record MapSequence(
    String layer, List<String> epochs, List<Snapshot> snapshots, List<Embedding> maps, String how) {

  public MapSequence {
    epochs = List.copyOf(epochs);
    snapshots = List.copyOf(snapshots);
    maps = List.copyOf(maps);
    if (epochs.size() != maps.size() || snapshots.size() != maps.size()) {
      throw new IllegalArgumentException(
          Text.of(
              "%d maps of %d epochs and %d snapshots",
              maps.size(), epochs.size(), snapshots.size()));
    }
  }

  /** Nothing to show. */
  static MapSequence none(String layer) {
    return new MapSequence(layer, List.of(), List.of(), List.of(), "");
  }

  public boolean isEmpty() {
    return maps.isEmpty();
  }
}
