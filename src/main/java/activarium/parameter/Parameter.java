package activarium.parameter;

/** One value, or one action, that a person may use. The name is unique in its list. */
public sealed interface Parameter
    permits RangeParameter, ChoiceParameter, ToggleParameter, ActionParameter {

  Description description();

  /** The name in code, in presets and on the command line. */
  default String name() {
    return description().name();
  }

  /** The name for people. */
  default String label() {
    return description().label();
  }

  /** What it does, for those who wonder; may be empty. */
  default String help() {
    return description().help();
  }

  default Section section() {
    return description().section();
  }

  /** Whether a panel shows it now: what has no effect at the moment would only be in the way. */
  default boolean isShown() {
    return true;
  }
}
