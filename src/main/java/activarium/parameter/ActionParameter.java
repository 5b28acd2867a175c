package activarium.parameter;

import java.util.function.Supplier;

/**
 * Something to do.
 *
 * @param text what the button says now, such as "Pause" or "Resume"
 */
public record ActionParameter(String name, Supplier<String> text, Runnable action)
    implements Parameter {

  @Override
  public String label() {
    return text.get();
  }

  public void run() {
    action.run();
  }
}
