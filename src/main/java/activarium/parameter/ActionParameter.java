package activarium.parameter;

import java.util.function.Supplier;

/**
 * Something to do.
 *
 * @param text what the button says now, such as "Pause" or "Resume"
 */
public record ActionParameter(Description description, Supplier<String> text, Runnable action)
    implements Parameter {

  /** A button that always says the same. */
  public ActionParameter(Description description, Runnable action) {
    this(description, description::label, action);
  }

  @Override
  public String label() {
    return text.get();
  }

  public void run() {
    action.run();
  }
}
