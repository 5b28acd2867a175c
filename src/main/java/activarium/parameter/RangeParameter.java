package activarium.parameter;

import activarium.core.Text;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/** A number between two limits, which may move. */
public final class RangeParameter implements Parameter {

  private final String name;
  private final String label;
  private final float step;
  private final Supplier<Float> get;
  private final Consumer<Float> set;
  private float min;
  private float max;
  private BooleanSupplier shown = () -> true;
  private DoubleFunction<String> format =
      value -> value == Math.rint(value) ? Text.shown("%.0f", value) : Text.shown("%.2f", value);

  public RangeParameter(
      String name,
      String label,
      float min,
      float max,
      float step,
      Supplier<Float> get,
      Consumer<Float> set) {
    if (!(min <= max) || step < 0) {
      throw new IllegalArgumentException(
          Text.of(
              "%s: min %s must not exceed max %s, nor step %s be negative", name, min, max, step));
    }
    this.name = name;
    this.label = label;
    this.min = min;
    this.max = max;
    this.step = step;
    this.get = get;
    this.set = set;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String label() {
    return label;
  }

  public float min() {
    return min;
  }

  public float max() {
    return max;
  }

  /** Moves the limits. The value stays as it is until somebody sets it. */
  public void limits(float newMin, float newMax) {
    min = newMin;
    max = Math.max(newMin, newMax);
  }

  public float value() {
    return get.get();
  }

  /** Sets the value, held between the limits and on the step. */
  public void value(float wanted) {
    float stepped = step > 0 ? min + Math.round((wanted - min) / step) * step : wanted;
    set.accept(Math.max(min, Math.min(max, stepped)));
  }

  /** Panels show it only while it matters. */
  public RangeParameter shownWhile(BooleanSupplier newShown) {
    shown = newShown;
    return this;
  }

  @Override
  public boolean isShown() {
    return shown.getAsBoolean();
  }

  /** How the value reads in the panel. */
  public RangeParameter format(DoubleFunction<String> newFormat) {
    format = newFormat;
    return this;
  }

  /** The value as a person reads it. */
  public String text() {
    return format.apply(value());
  }
}
