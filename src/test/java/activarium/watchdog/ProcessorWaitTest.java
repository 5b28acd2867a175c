package activarium.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessorWaitTest {

  @TempDir private Path tasks;

  private void thread(String number, String name, String times) throws IOException {
    Path folder = Files.createDirectories(tasks.resolve(number));
    Files.writeString(folder.resolve("comm"), name + "\n");
    Files.writeString(folder.resolve("schedstat"), times + "\n");
  }

  @Test
  void itIsThatOfTheThreadThatDraws() throws IOException {
    thread("11", "java", "5 900 1");
    ProcessorWait wait = new ProcessorWait(tasks);
    assertThat(wait.nanos()).as("it does not draw yet").isZero();
    thread("12", "activarium-draw", "7 40 3");
    assertThat(wait.nanos()).isEqualTo(40);
    thread("12", "activarium-draw", "8 60 3");
    assertThat(wait.nanos()).isEqualTo(60);
  }

  @Test
  void whatIsGoneOrToldOtherwiseChangesNothing() throws IOException {
    thread("12", "activarium-draw", "7 40 3");
    ProcessorWait wait = new ProcessorWait(tasks);
    assertThat(wait.nanos()).isEqualTo(40);
    thread("12", "activarium-draw", "nothing");
    assertThat(wait.nanos()).isEqualTo(40);
    Files.delete(tasks.resolve("12/schedstat"));
    assertThat(wait.nanos()).isEqualTo(40);
    assertThat(new ProcessorWait(tasks.resolve("nowhere")).nanos()).isZero();
  }
}
