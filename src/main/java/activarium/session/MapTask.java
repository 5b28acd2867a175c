package activarium.session;

/**
 * A map that is to be made.
 *
 * @param moment of which look at the network
 * @param layer of which layer
 * @param technique by which technique, a name of the session's {@link Techniques}
 * @param settled whether the full run is wanted, or the short one
 */
public record MapTask(Moment moment, String layer, String technique, boolean settled) {

  /** Whether the map is there. */
  boolean isDone() {
    LayerMap best = moment.map(layer, technique);
    return settled ? best != null && best.settled() : moment.quick(layer, technique) != null;
  }
}
