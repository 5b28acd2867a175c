package activarium.cli.io;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;

/**
 * What this process takes of the machine's memory, all in megabytes. Java's own figures are those
 * of its heap; what libraries and drivers take beside it only the system knows.
 */
public final class MemoryUse {

  private static final long MEGABYTE = 1 << 20;
  private static final Path STATUS = Path.of("/proc/self/status");

  private MemoryUse() {}

  /** Java's objects, those included that wait for the garbage collector. */
  public static long heap() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEGABYTE;
  }

  /** The whole process, now; empty where the system does not tell. */
  public static OptionalLong resident() {
    return status("VmRSS:");
  }

  /** The whole process, at its largest; empty where the system does not tell. */
  public static OptionalLong mostResident() {
    return status("VmHWM:");
  }

  private static OptionalLong status(String name) {
    if (!Files.isReadable(STATUS)) {
      return OptionalLong.empty();
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(name))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
          .findFirst();
    } catch (IOException e) {
      return OptionalLong.empty();
    }
  }

  /** The memory of the machine; empty where Java does not tell. */
  public static OptionalLong machine() {
    return ManagementFactory.getOperatingSystemMXBean()
            instanceof com.sun.management.OperatingSystemMXBean system
        ? OptionalLong.of(system.getTotalMemorySize() / MEGABYTE)
        : OptionalLong.empty();
  }
}
