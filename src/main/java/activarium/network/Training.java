package activarium.network;

import activarium.dataset.ObservationSet;
import activarium.recording.Snapshot;
import java.nio.file.Path;

/** A training that stands still at the end of an epoch. */
public interface Training {

  /** Looks at the network through any observations of its data set. */
  Snapshot look(ObservationSet observations);

  /** Share of the validation images that is classified correctly; NaN if there are none. */
  double validationAccuracy();

  /** A copy of all that training needs to go on to the same result. */
  Checkpoint checkpoint();

  /** Saves all that training needs to go on to the same result, whole or not at all. */
  void save(Path checkpoint);
}
