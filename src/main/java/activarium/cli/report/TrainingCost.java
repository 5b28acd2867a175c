package activarium.cli.report;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/**
 * What a training has cost, over all calls that went on with it. It is kept beside the recording,
 * which is to be the same however long it took.
 *
 * @param seconds that passed
 * @param processorSeconds of all threads of this program, so that other programs do not count
 */
public record TrainingCost(double seconds, double processorSeconds) {

  /** Work that is measured. */
  public interface Work {
    void run() throws InterruptedException;
  }

  /** Does work and adds what it costs to the file. */
  static TrainingCost measure(Path file, Work work) throws InterruptedException {
    TrainingCost before = read(file);
    long start = System.nanoTime();
    long processor = processorTime();
    work.run();
    TrainingCost sum =
        new TrainingCost(
            before.seconds + (System.nanoTime() - start) / 1e9,
            before.processorSeconds + (processorTime() - processor) / 1e9);
    sum.write(file);
    return sum;
  }

  private static TrainingCost read(Path file) {
    if (!Files.exists(file)) {
      return new TrainingCost(0, 0);
    }
    Properties properties = new Properties();
    try (InputStream in = Files.newInputStream(file)) {
      properties.load(in);
      return new TrainingCost(
          Double.parseDouble(properties.getProperty("seconds", "")),
          Double.parseDouble(properties.getProperty("processorSeconds", "")));
    } catch (IOException | IllegalArgumentException e) {
      throw BadInputException.of(file, "seconds and processorSeconds", e.getMessage());
    }
  }

  private void write(Path file) {
    Properties properties = new Properties();
    properties.setProperty("seconds", Double.toString(seconds));
    properties.setProperty("processorSeconds", Double.toString(processorSeconds));
    AtomicFile.stream(file, out -> properties.store(out, null));
  }

  private static long processorTime() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }
}
