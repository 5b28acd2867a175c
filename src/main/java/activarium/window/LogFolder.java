package activarium.window;

import activarium.core.Home;
import ch.qos.logback.core.PropertyDefinerBase;

/**
 * Where Logback writes, which asks when it starts: that may be before anything of ours runs, where
 * no launcher has set a property.
 */
public final class LogFolder extends PropertyDefinerBase {

  @Override
  public String getPropertyValue() {
    return Home.find().logs().toString();
  }
}
