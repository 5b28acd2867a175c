package activarium.sketch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page for whoever writes sketches, with the files that are in it.
 *
 * @param text all of it
 * @param files by their places below {@code sketches/}
 */
record SketchPage(String text, Map<String, String> files) {

  private static final Pattern FILE =
      Pattern.compile("(?s)\\*\\*`([\\w/.]+)`\\*\\*\\R\\R```\\w+\\R(.*?)```\\R");

  /**
   * Reads it.
   *
   * @param root of the checkout
   */
  static SketchPage read(Path root) throws IOException {
    Path page = root.resolve("src/site/markdown/sketch-writer.md");
    String text = Files.readString(page);
    Map<String, String> files = new TreeMap<>();
    Matcher file = FILE.matcher(text);
    while (file.find()) {
      files.put(file.group(1), file.group(2));
    }
    return new SketchPage(text, files);
  }

  /** The same, but for one line of one file. */
  SketchPage without(String file, String line) {
    if (!files.get(file).contains(line)) {
      throw new AssertionError("%s has no line %s".formatted(file, line));
    }
    Map<String, String> others = new TreeMap<>(files);
    others.put(file, files.get(file).replace(line, ""));
    return new SketchPage(text, others);
  }

  /** Saves all sketches, as the page says. */
  void save(Path sketches) throws IOException {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = sketches.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }
}
