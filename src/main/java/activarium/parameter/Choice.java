package activarium.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One of a few options: a {@code String}, or an enum, whose constants are options in small letters.
 * On a field, on a component of a record, or on a method that gives it, beside which one called
 * like the parameter takes it.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.RECORD_COMPONENT})
public @interface Choice {
  /** The options of a string; none if they are known later, see {@link ChoiceParameter#options}. */
  String[] options() default {};

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
