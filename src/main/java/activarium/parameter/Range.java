package activarium.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@code float} field that a slider changes. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Range {
  /** What the panel calls it. */
  String label();

  float min();

  float max();

  /** Distance of the values that can be chosen; 0 for any value. */
  float step() default 0;

  /** Place in the panel; smaller comes first. */
  int order() default 0;
}
