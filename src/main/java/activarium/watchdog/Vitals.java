package activarium.watchdog;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** What this process holds: the part of a pulse that every show measures alike. */
public final class Vitals {

  /** Linux tells here what a process has, in lines such as {@code VmRSS: 1234 kB}. */
  private static final Path STATUS = Path.of("/proc/self/status");

  private Vitals() {}

  /**
   * @param openGl objects of OpenGL, which only who makes them can count
   */
  public static Map<Resource, Long> now(long openGl) {
    return Map.of(
        Resource.HEAP, heap(),
        Resource.DIRECT, direct(),
        Resource.RESIDENT, resident(),
        Resource.HANDLES, handles(),
        Resource.THREADS, (long) ManagementFactory.getThreadMXBean().getThreadCount(),
        Resource.OPENGL, openGl);
  }

  private static long heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(Objects::nonNull)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  private static long direct() {
    return ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
        .filter(pool -> pool.getName().equals("direct"))
        .mapToLong(pool -> Math.max(0, pool.getMemoryUsed()))
        .sum();
  }

  private static long resident() {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      return 0; // no Linux
    }
  }

  private static long handles() {
    return ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
        ? Math.max(0, unix.getOpenFileDescriptorCount())
        : 0;
  }
}
