package activarium.gpu;

import activarium.core.Clamp;
import activarium.core.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of one shader with its includes expanded, that remembers where each line came from.
 *
 * <p>{@code #include "common/name.glsl"} is resolved against the shader folder. A file included
 * twice appears once.
 *
 * @param name path below the shader folder, such as {@code glyph/glyph.vert}
 * @param lines the expanded text
 * @param origins for each line {@code file:line}
 */
public record ShaderSource(String name, List<String> lines, List<String> origins) {

  private static final Pattern INCLUDE = Pattern.compile("^\\s*#include\\s+\"([^\"]+)\"\\s*$");
  private static final Pattern LOG_LINE = Pattern.compile("(?m)^(?:ERROR: )?\\d+[:(](\\d+)\\D");
  private static final int MAX_DEPTH = 8;

  public ShaderSource {
    lines = List.copyOf(lines);
    origins = List.copyOf(origins);
  }

  /**
   * Reads a shader.
   *
   * @throws ShaderException if a file cannot be read or includes are nested too deep
   */
  public static ShaderSource read(Path folder, String name) {
    List<String> lines = new ArrayList<>();
    List<String> origins = new ArrayList<>();
    expand(folder, name, 0, new ArrayList<>(), lines, origins);
    return new ShaderSource(name, lines, origins);
  }

  private static void expand(
      Path folder,
      String name,
      int depth,
      List<String> seen,
      List<String> lines,
      List<String> origins) {
    if (depth > MAX_DEPTH) {
      throw new ShaderException(
          Text.of("shaders/%s: includes are nested deeper than %d", name, MAX_DEPTH));
    }
    if (seen.contains(name)) {
      return;
    }
    seen.add(name);
    int number = 0;
    for (String line : readLines(folder, name)) {
      number++;
      Matcher include = INCLUDE.matcher(line);
      if (include.matches()) {
        expand(folder, include.group(1), depth + 1, seen, lines, origins);
      } else {
        lines.add(line);
        origins.add(name + ":" + number);
      }
    }
  }

  private static List<String> readLines(Path folder, String name) {
    try {
      return Files.readAllLines(folder.resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new ShaderException("shaders/" + name + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  /** The expanded text. */
  public String text() {
    return String.join("\n", lines) + "\n";
  }

  /** The driver's log as {@code shaders/file:line: message}, with the expanded lines around it. */
  public String explain(String log) {
    Matcher matcher = LOG_LINE.matcher(log);
    if (!matcher.find()) {
      return "shaders/" + name + ": " + log.strip();
    }
    int line = Clamp.of(Integer.parseInt(matcher.group(1)), 1, lines.size());
    StringBuilder message = new StringBuilder();
    message.append("shaders/").append(origins.get(line - 1)).append(": ").append(log.strip());
    for (int i = Math.max(1, line - 2); i <= Math.min(lines.size(), line + 2); i++) {
      message.append('\n').append(i == line ? " > " : "   ").append(lines.get(i - 1));
    }
    return message.toString();
  }
}
