package activarium.window.display;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisplayMemoryTest {

  @TempDir Path temporary;

  @Test
  void remembersWhatWasChosenLast() {
    DisplayMemory memory = new DisplayMemory(new Home(temporary));
    assertThat(memory.last()).isEmpty();
    memory.keep("HDMI-1");
    memory.keep("Épson à droite");
    assertThat(new DisplayMemory(new Home(temporary)).last()).contains("Épson à droite");
  }

  @Test
  void worksWithoutAMemory() throws IOException {
    Home home = new Home(temporary);
    Files.createDirectories(home.cache().resolve("display.txt/in-the-way"));
    DisplayMemory memory = new DisplayMemory(home);
    memory.keep("HDMI-1");
    assertThat(memory.last()).isEmpty();
    Files.delete(home.cache().resolve("display.txt/in-the-way"));
    Files.delete(home.cache().resolve("display.txt"));
    Files.write(home.cache().resolve("display.txt"), new byte[] {(byte) 0xC3, 0x28});
    assertThat(memory.last()).as("no text").isEmpty();
  }
}
