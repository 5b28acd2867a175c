package activarium.window.display;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which display was chosen last: a file with one line. Whoever cannot write it chooses again. */
public final class DisplayMemory {

  private static final Logger LOG = LoggerFactory.getLogger(DisplayMemory.class);

  private final Path file;

  public DisplayMemory(Home home) {
    file = home.cache().resolve("display.txt");
  }

  /** Keeps what a display is called. */
  public void keep(String called) {
    if (last().equals(Optional.of(called))) {
      return;
    }
    try {
      AtomicFile.text(file, called + "\n");
    } catch (BadInputException | MissingRequirementException e) {
      LOG.info("the display is not remembered: {}", e.getMessage());
    }
  }

  /** What the display that was chosen last is called, if one was. */
  public Optional<String> last() {
    try {
      return Files.isRegularFile(file)
          ? Files.readString(file).lines().map(String::strip).findFirst().filter(s -> !s.isEmpty())
          : Optional.empty();
    } catch (IOException | UncheckedIOException e) {
      LOG.info("which display was chosen last cannot be read: {}", e.getMessage());
      return Optional.empty();
    }
  }
}
