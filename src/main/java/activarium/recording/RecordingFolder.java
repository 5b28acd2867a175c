package activarium.recording;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.dataset.Split;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the files of a recording are, and its {@code recording.json}.
 *
 * @param root the folder
 */
public record RecordingFolder(Path root) {

  /** Costly to make, and not changed after. */
  private static final ObjectMapper MAPPER =
      new ObjectMapper()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private static final long LARGEST_JSON = 16L << 20;

  /** The file that makes a folder a recording; written last. */
  public Path info() {
    return root.resolve("recording.json");
  }

  /** One of {@code images}, {@code labels}, {@code indices} of the observations of a split. */
  public Path observations(Split split, String what) {
    return root.resolve("observations").resolve(split.folder()).resolve(what + ".npy");
  }

  /** What was recorded after so many epochs. */
  public Path epoch(int epoch) {
    return root.resolve(Text.of("epoch-%04d", epoch));
  }

  /** A layer's activations, or {@code predictions}. */
  public Path values(int epoch, Split split, String name) {
    return epoch(epoch).resolve(split.folder()).resolve(name + ".npy");
  }

  /** What training resumes from. */
  public Path checkpoint(int epoch) {
    return root.resolve("checkpoints").resolve(Text.of("epoch-%04d.zip", epoch));
  }

  /**
   * Reads {@code recording.json}.
   *
   * @throws BadInputException if it is missing or broken
   */
  public RecordingInfo readInfo() {
    try {
      if (!Files.isRegularFile(info())) {
        throw BadInputException.of(root, "a recording with a recording.json", "none");
      }
      if (Files.size(info()) > LARGEST_JSON) {
        throw BadInputException.of(
            info(), "at most " + LARGEST_JSON + " bytes", Files.size(info()));
      }
      RecordingInfo info = MAPPER.readValue(Files.readAllBytes(info()), RecordingInfo.class);
      if (info == null) {
        throw BadInputException.of(info(), "an object", "null");
      }
      return info;
    } catch (ValueInstantiationException e) {
      throw new BadInputException(info() + ": " + firstLine(e.getCause()), e);
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
      throw new BadInputException(
          Text.of("%s, line %d: %s", info(), line, firstLine(e).replaceAll("\\(.*", "")), e);
    } catch (IOException e) {
      throw new BadInputException(info() + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static String firstLine(Throwable e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  /** Writes {@code recording.json}, whole or not at all. */
  void writeInfo(RecordingInfo info) {
    AtomicFile.stream(
        info(),
        out -> {
          String text = MAPPER.writeValueAsString(info) + "\n";
          out.write(text.getBytes(StandardCharsets.UTF_8));
        });
  }
}
