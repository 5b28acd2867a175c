package activarium.cli.io;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Times the phases of a command. */
public final class Phases {

  private final long start = System.nanoTime();
  private final Map<String, Double> seconds = new LinkedHashMap<>();

  /** Runs a phase, adding to what a phase of the same name took before. */
  public <T> T time(String name, Supplier<T> phase) {
    long begin = System.nanoTime();
    T result = phase.get();
    seconds.merge(name, (System.nanoTime() - begin) / 1e9, Double::sum);
    return result;
  }

  /** Seconds of every phase, in order, after {@code total}, which counts from construction. */
  public Map<String, Double> seconds() {
    Map<String, Double> all = new LinkedHashMap<>();
    all.put("total", (System.nanoTime() - start) / 1e9);
    all.putAll(seconds);
    return all;
  }
}
