package activarium.parameter;

import java.util.function.Consumer;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/**
 * On or off.
 *
 * @param color 0xFFRRGGBB that marks it in the panel at this moment, or 0 for none
 */
public record ToggleParameter(
    String name, String label, IntSupplier color, Supplier<Boolean> get, Consumer<Boolean> set)
    implements Parameter {

  /** What comes before the first dot of the name: toggles of one group share a row. */
  public String group() {
    int dot = name.indexOf('.');
    return dot < 0 ? "" : name.substring(0, dot);
  }

  public boolean value() {
    return get.get();
  }

  public void value(boolean on) {
    set.accept(on);
  }
}
