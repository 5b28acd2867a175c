package activarium.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@code boolean} field that is on or off. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Toggle {
  /** What the panel calls it. */
  String label();

  /** Place in the panel; smaller comes first. */
  int order() default 0;
}
