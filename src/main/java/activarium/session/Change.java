package activarium.session;

import activarium.dataset.Filter;
import activarium.network.NetworkCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The one option in which a branch differs from its trunk. */
public enum Change {
  /** A branch that shows that nothing but a change makes a difference. */
  NOTHING(trunk -> trunk),
  /** Off where the trunk has it, on where it has none. */
  DROPOUT(trunk -> trunk.withNetwork(NetworkCatalog.twin(trunk.network()))),
  SLOWER(trunk -> trunk.withRateFactor(trunk.rateFactor() / 10)),
  FASTER(trunk -> trunk.withRateFactor(trunk.rateFactor() * 3)),
  NARROWER(trunk -> trunk.withWidthFactor(trunk.widthFactor() / 4)),
  WIDER(trunk -> trunk.withWidthFactor(trunk.widthFactor() * 2)),
  /** Of the order of the images and of dropout; the weights are the trunk's. */
  SEED(trunk -> trunk.withSeed(trunk.seed() + 1)),
  BLUR(trunk -> filtered(trunk, Filter.BLUR)),
  SOBEL(trunk -> filtered(trunk, Filter.SOBEL)),
  CONTRAST_FLIP(trunk -> filtered(trunk, Filter.CONTRAST_FLIP));

  private final UnaryOperator<SessionOptions> operator;

  Change(UnaryOperator<SessionOptions> operator) {
    this.operator = operator;
  }

  private static SessionOptions filtered(SessionOptions trunk, Filter filter) {
    List<Filter> filters = new ArrayList<>(trunk.filters());
    filters.add(filter);
    return trunk.withFilters(filters);
  }

  /** Its name in states and in words, such as {@code contrast-flip}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The change of that label.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Change labeled(String label) {
    return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  /** The options of a branch of a trunk with these. */
  public SessionOptions of(SessionOptions trunk) {
    return operator.apply(trunk);
  }

  /** Whether weights of the trunk fit: a network of another width begins with its own. */
  public boolean keepsWeights() {
    return this != NARROWER && this != WIDER;
  }
}
