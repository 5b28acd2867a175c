package activarium.export;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.show.ViewState;
import activarium.show.ViewStateJson;
import ar.com.hjg.pngj.PngWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where exports keep their {@link ViewState}: PNG files within, all others in a JSON file of the
 * same base name beside them.
 */
public final class Sidecar {

  /** Under which a PNG has its state. */
  public static final String KEYWORD = "activarium";

  public static final String ENDING = ".json";

  private static final long LARGEST = 16L << 20;

  private Sidecar() {}

  /** Puts the state into a picture that is written. */
  static void put(PngWriter png, ViewState state) {
    PngText.put(png, KEYWORD, ViewStateJson.write(state));
  }

  /** The JSON file that belongs to an export, whatever its ending. */
  public static Path of(Path export) {
    String name = export.getFileName().toString();
    int dot = name.lastIndexOf('.');
    boolean ending = dot > 0 && name.substring(dot + 1).matches("\\p{Alpha}\\p{Alnum}{1,4}");
    return export.resolveSibling((ending ? name.substring(0, dot) : name) + ENDING);
  }

  /** Writes the state beside an export. */
  public static void write(Path export, ViewState state) {
    AtomicFile.text(of(export), ViewStateJson.write(state));
  }

  /**
   * The state of an export: of a PNG the one inside, of a JSON file itself, of anything else the
   * one beside it.
   *
   * @throws BadInputException if there is none, or it is broken
   */
  public static ViewState read(Path file) {
    if (!Files.exists(file)) {
      throw BadInputException.of(file, "a file", "none");
    }
    if (PngText.isPng(file)) {
      String text =
          PngText.read(file, KEYWORD)
              .orElseThrow(
                  () ->
                      BadInputException.of(
                          file, "a PNG that Activarium exported", "one without a state"));
      return ViewStateJson.read(text, file);
    }
    Path json = file.getFileName().toString().endsWith(ENDING) ? file : of(file);
    if (!Files.isRegularFile(json)) {
      throw BadInputException.of(file, json.getFileName() + " beside it", "none");
    }
    try {
      if (Files.size(json) > LARGEST) {
        throw BadInputException.of(json, "at most " + LARGEST + " bytes", Files.size(json));
      }
      return ViewStateJson.read(Files.readString(json), json);
    } catch (IOException e) {
      throw new BadInputException(json + ": expected text, found " + e.getMessage(), e);
    }
  }
}
