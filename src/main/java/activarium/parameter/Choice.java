package activarium.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@code String} field that is one of a few options. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Choice {
  /** What the panel calls it. */
  String label();

  /** The options; none if they are known only later, see {@link ChoiceParameter#options}. */
  String[] options() default {};

  /** Place in the panel; smaller comes first. */
  int order() default 0;
}
