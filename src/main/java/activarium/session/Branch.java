package activarium.session;

import activarium.network.NetworkCatalog;
import activarium.parameter.Options;
import activarium.parameter.Range;

/**
 * A second training that begins at an epoch of a trunk, with one change.
 *
 * @param trunk what is trained there
 * @param change the one option that differs
 * @param epoch of the trunk whose weights and velocity it begins with; 0, where the trunk's weights
 *     do not fit, whichever is asked for
 */
public record Branch(SessionOptions trunk, Change change, @Range int epoch) {

  public Branch {
    epoch = change.keepsWeights() ? epoch : 0;
    Options.require(Branch.class, trunk, change, epoch);
  }

  /** Whether the change is dropout where the trunk has none. */
  public boolean addsDropout() {
    return change == Change.DROPOUT && !NetworkCatalog.hasDropout(trunk.network());
  }

  /** What the branch trains: the trunk's options but for the change. */
  public SessionOptions options() {
    return change.of(trunk);
  }
}
