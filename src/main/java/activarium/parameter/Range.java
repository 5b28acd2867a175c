package activarium.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number that a slider changes: an {@code int}, {@code long}, {@code float} or {@code double}. On
 * a field, on a component of a record, or on a method that gives it, beside which one called like
 * the parameter takes it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Range {
  /** The least value that is valid; {@link Double#MIN_VALUE} for any above 0. */
  double min() default 0;

  /** The greatest value that is valid. */
  double max() default Double.POSITIVE_INFINITY;

  /** Where its slider begins, if not at the least value. */
  double sliderMin() default Double.NaN;

  /** Where its slider ends, if not at the greatest value. */
  double sliderMax() default Double.NaN;

  /** Distance of the values that a slider can choose; 0 for any value. */
  double step() default 0;

  /** Whether a panel has it; else it is only checked. */
  boolean panel() default true;

  /** In presets, states and on the command line; that of the member if empty. */
  String name() default "";

  /** What the panel calls it; if empty, {@code data/words} says so at {@code parameter.NAME}. */
  String label() default "";

  /** What it does, for those who wonder; with a label of its own only. */
  String help() default "";

  /** Instead of the name: where {@code data/words} has label and help. */
  String words() default "";

  /** Where it stands in the panel. */
  Section section() default Section.WHAT;

  /** Place in the section; smaller comes first. */
  int order() default 0;
}
