package activarium.parameter;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * On or off.
 *
 * @param color 0xFFRRGGBB that marks it in the panel at this moment, or 0 for none
 * @param filled whether its dot is filled, which is to say: shown
 */
public record ToggleParameter(
    Description description,
    IntSupplier color,
    BooleanSupplier filled,
    Supplier<Boolean> get,
    Consumer<Boolean> set)
    implements Parameter {

  /** One without a color, whose dot is filled while it is on. */
  public ToggleParameter(Description description, Supplier<Boolean> get, Consumer<Boolean> set) {
    this(description, () -> 0, get::get, get, set);
  }

  /** What comes before the first dot of the name: toggles of one group share a row. */
  public String group() {
    int dot = name().indexOf('.');
    return dot < 0 ? "" : name().substring(0, dot);
  }

  public boolean value() {
    return get.get();
  }

  public void value(boolean on) {
    set.accept(on);
  }
}
