package activarium.parameter;

/** One value, or one action, that a person may use. The name is unique in its list. */
public sealed interface Parameter
    permits RangeParameter, ChoiceParameter, ToggleParameter, ActionParameter {

  /** The name in code, in presets and on the command line. */
  String name();

  /** The name for people. */
  String label();

  /** Whether a panel shows it now: what has no effect at the moment would only be in the way. */
  default boolean isShown() {
    return true;
  }
}
