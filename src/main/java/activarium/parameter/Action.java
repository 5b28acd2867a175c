package activarium.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method without arguments that a button calls. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Action {
  /** What the panel calls it. */
  String label();

  /** Place in the panel; smaller comes first. */
  int order() default 0;
}
