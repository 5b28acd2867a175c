package activarium.draw;

import activarium.core.BadInputException;
import activarium.core.Clamp;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Colors for classes, chosen so that every two stay distinct for people with protanopia,
 * deuteranopia and tritanopia too (a test holds them to it).
 *
 * @param colors 0xFFRRGGBB, class 0 first
 */
public record Palette(List<Integer> colors) {

  public Palette {
    colors = List.copyOf(colors);
    if (colors.isEmpty()) {
      throw new IllegalArgumentException("a palette needs at least one color");
    }
  }

  /** The color of a class; with more classes than colors they repeat. */
  public int color(int classIndex) {
    return colors.get(Math.floorMod(classIndex, colors.size()));
  }

  /**
   * Reads a GIMP palette: lines of red, green, blue (0–255) and a name.
   *
   * @throws BadInputException if the file cannot be read or a line is no color
   */
  public static Palette read(Path file) {
    List<Integer> colors = new ArrayList<>();
    int number = 0;
    for (String line : lines(file)) {
      number++;
      if (!line.isBlank() && !line.startsWith("#") && Character.isDigit(line.strip().charAt(0))) {
        colors.add(parse(file, number, line.strip()));
      }
    }
    if (colors.isEmpty()) {
      throw BadInputException.of(file, "lines of red, green and blue", "none");
    }
    return new Palette(colors);
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new BadInputException(file + ": expected a readable palette, found " + e, e);
    }
  }

  private static int parse(Path file, int number, String line) {
    String[] parts = line.split("\\s+");
    try {
      int color = 0xff;
      for (int i = 0; i < 3; i++) {
        color = color << 8 | Clamp.of(Integer.parseInt(parts[i]), 0, 255);
      }
      return color;
    } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
      throw BadInputException.of(file + ":" + number, "red, green and blue", "\"" + line + "\"");
    }
  }
}
