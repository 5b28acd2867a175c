package activarium.watchdog;

import activarium.work.EndSignals;
import com.sun.jna.Native;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.slf4j.Logger;

/** A show that draws nothing, and is no good in one way or another for its first lives. */
final class ShowProbe {

  /** What can be wrong with it. */
  enum Way {
    WELL,
    DIES,
    HANGS,
    STILL,
    BLACK,
    FROZEN,
    LEAKS,
    /**
     * Prints without end, its pulse in between; black, so that it shows that the pulse is heard.
     */
    FLOODS,
    /** Hangs, does not hear that it is to end, and has started another process. */
    STUBBORN
  }

  /** A life, as it is known from outside once it beats, and when its virtual machine began. */
  record Life(long pid, long beganMillis, long child) {
    boolean isOver() {
      return !isAlive(pid) && !isAlive(child);
    }

    private static boolean isAlive(long pid) {
      return pid > 0 && ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isPresent();
    }
  }

  private static final Duration BEAT = Duration.ofMillis(20);

  /** It is well for as many frames. */
  private static final int GOOD_FRAMES = 3;

  private final PulseWriter writer = new PulseWriter(System.out);
  private final List<ByteBuffer> leaked = new ArrayList<>();
  private final Way way;

  private ShowProbe(Way way) {
    this.way = way;
  }

  /** Its command: bad in its first lives, which it counts in a file, then well. */
  static List<String> command(Path lives, Way way, int badLives) {
    List<String> command = java(ShowProbe.class);
    command.addAll(List.of(lives.toString(), way.name(), Integer.toString(badLives)));
    return command;
  }

  /** Starts quickly: no more of the class path than is needed. */
  static List<String> java(Class<?> main) {
    String classes =
        String.join(
            File.pathSeparator,
            Stream.of(main, Watchdog.class, Logger.class, Native.class)
                .map(each -> each.getProtectionDomain().getCodeSource().getLocation().getPath())
                .toList());
    return new ArrayList<>(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xmx64m",
            "-XX:MaxDirectMemorySize=1g",
            "-Dslf4j.internal.verbosity=ERROR",
            "-cp",
            classes,
            main.getName()));
  }

  static List<Life> lives(Path file) {
    try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
      return lines
          .map(line -> line.split(" "))
          .filter(words -> words.length == 4) // the last word ends what is whole
          .map(w -> new Life(Long.parseLong(w[0]), Long.parseLong(w[1]), Long.parseLong(w[2])))
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public static void main(String[] arguments) throws Exception {
    Lifeline.endsBy(() -> Runtime.getRuntime().halt(0));
    Path lives = Path.of(arguments[0]);
    boolean isBad = lives(lives).size() < Integer.parseInt(arguments[2]);
    new ShowProbe(isBad ? Way.valueOf(arguments[1]) : Way.WELL).run(lives);
  }

  private void run(Path lives) throws Exception {
    long child = 0;
    if (way == Way.STUBBORN) {
      EndSignals.handledBy(() -> {});
      child = new ProcessBuilder("sleep", "600").start().pid();
    }
    for (long frame = 1; ; frame++) {
      writer.beat(pulse(frame));
      if (frame == GOOD_FRAMES) {
        long began = ManagementFactory.getRuntimeMXBean().getStartTime();
        String life = ProcessHandle.current().pid() + " " + began + " " + child + " .\n";
        Files.writeString(lives, life, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      }
      if (frame > GOOD_FRAMES) {
        misbehave();
      }
      LockSupport.parkNanos(BEAT.toNanos());
    }
  }

  private Pulse pulse(long frame) {
    boolean isGood = frame <= GOOD_FRAMES;
    return new Pulse(
        way == Way.STILL && !isGood ? GOOD_FRAMES : frame,
        (way == Way.BLACK || way == Way.FLOODS) && !isGood,
        frame,
        way == Way.FROZEN && !isGood ? BEAT.multipliedBy(frame) : Duration.ZERO,
        way == Way.LEAKS ? Vitals.now(0) : Pulses.held(Resource.HEAP, 1));
  }

  private void misbehave() throws InterruptedException {
    switch (way) {
      case DIES -> Runtime.getRuntime().halt(3);
      case HANGS, STUBBORN -> new CountDownLatch(1).await();
      case LEAKS -> leaked.add(ByteBuffer.allocateDirect(1 << 20));
      case FLOODS -> System.out.print("no end of line, pulse frames=1 ".repeat(10_000));
      case WELL, STILL, BLACK, FROZEN -> {}
    }
  }
}
