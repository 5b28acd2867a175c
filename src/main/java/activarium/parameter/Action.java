package activarium.parameter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A method without arguments that a button calls. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD})
public @interface Action {
  /** In presets, states and on the command line; that of the member if empty. */
  String name() default "";

  /** What the panel calls it; if empty, {@code data/words} says so at {@code parameter.NAME}. */
  String label() default "";

  /** What it does, for those who wonder; with a label of its own only. */
  String help() default "";

  /** Instead of the name: where {@code data/words} has label and help. */
  String words() default "";

  /** Where it stands in the panel. */
  Section section() default Section.ACTIONS;

  /** Place in the section; smaller comes first. */
  int order() default 0;
}
