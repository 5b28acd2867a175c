package activarium.parameter;

import activarium.core.Clamp;
import activarium.core.Text;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;

/** A number between two limits, which may move. */
public final class RangeParameter implements Parameter {

  /** From one end to the other of a range that has no steps. */
  private static final int NUDGES = 50;

  private final Description description;
  private float step;
  private final Supplier<Float> get;
  private final Consumer<Float> set;
  private float min;
  private float max;
  private BooleanSupplier shown = () -> true;
  private DoubleFunction<String> format =
      value -> value == Math.rint(value) ? Text.shown("%.0f", value) : Text.shown("%.2f", value);

  public RangeParameter(
      Description description,
      float min,
      float max,
      float step,
      Supplier<Float> get,
      Consumer<Float> set) {
    if (!(min <= max) || step < 0) {
      throw new IllegalArgumentException(
          Text.of(
              "%s: min %s must not exceed max %s, nor step %s be negative",
              description.name(), min, max, step));
    }
    this.description = description;
    this.min = min;
    this.max = max;
    this.step = step;
    this.get = get;
    this.set = set;
  }

  @Override
  public Description description() {
    return description;
  }

  public float min() {
    return min;
  }

  public float max() {
    return max;
  }

  /** Moves the limits. The value stays as it is until somebody sets it. */
  public RangeParameter limits(float newMin, float newMax) {
    min = newMin;
    max = Math.max(newMin, newMax);
    return this;
  }

  /** Values have another distance from now on. */
  public RangeParameter step(float newStep) {
    step = newStep;
    return this;
  }

  public float value() {
    return get.get();
  }

  /** Sets the value, held between the limits and on the step. */
  public void value(float wanted) {
    float stepped = step > 0 ? min + Math.round((wanted - min) / step) * step : wanted;
    set.accept(Clamp.of(stepped, min, max));
  }

  /** Goes to the next value, or the one before, that is another one; as far as there is one. */
  public void nudge(int direction) {
    float before = value();
    float by = Math.signum(direction) * (step > 0 ? step : (max - min) / NUDGES);
    for (int i = 1; i <= NUDGES && value() == before; i++) {
      value(before + i * by);
    }
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
