package activarium.export;

import activarium.core.BadInputException;
import activarium.draw.Canvas.Weight;
import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;

/** The typeface that ships, for Java's own graphics. */
final class Typeface {

  private final Map<Weight, Font> fonts = new EnumMap<>(Weight.class);

  /**
   * @param data the folder that holds {@code fonts/}
   */
  Typeface(Path data) {
    for (Weight weight : Weight.values()) {
      fonts.put(weight, read(weight.file(data)));
    }
  }

  private static Font read(Path file) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, file.toFile());
    } catch (IOException | FontFormatException e) {
      throw new BadInputException(file + ": expected a font, found " + e.getMessage(), e);
    }
  }

  Font font(Weight weight) {
    return fonts.get(weight);
  }

  /** Which of the weights a font of any size is. */
  Weight weight(Font font) {
    return font.getPSName().equals(fonts.get(Weight.SEMIBOLD).getPSName())
        ? Weight.SEMIBOLD
        : Weight.REGULAR;
  }
}
