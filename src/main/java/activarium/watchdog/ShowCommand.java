package activarium.watchdog;

import java.util.List;
import java.util.Map;

/**
 * How a show is started.
 *
 * @param line the program and what it is given
 * @param environment what is added to the watchdog's own
 */
public record ShowCommand(List<String> line, Map<String, String> environment) {

  public ShowCommand {
    line = List.copyOf(line);
    environment = Map.copyOf(environment);
    if (line.isEmpty()) {
      throw new IllegalArgumentException("line must name a program");
    }
  }

  /** Its standard error is the watchdog's, so that what it says last is found with the rest. */
  ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(line);
    builder.redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    builder.environment().put(Lifeline.VARIABLE, Long.toString(ProcessHandle.current().pid()));
    return builder;
  }
}
