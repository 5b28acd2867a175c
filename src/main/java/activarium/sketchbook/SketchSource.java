package activarium.sketchbook;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The text of a sketch: all {@code .pde} files of its folder, the main tab first, the others by
 * name, put one after the other as Processing does it.
 *
 * @param name of the sketch, its folder and its main tab
 * @param tabs in the order of the program, at least the main tab
 */
public record SketchSource(String name, List<Tab> tabs) {

  /**
   * One file.
   *
   * @param shownAs its path as a person knows it, {@code sketches/Name/Tab.pde}
   * @param text its contents, ending with a line break
   * @param firstLine where it starts in the program, from 1
   */
  public record Tab(String shownAs, String text, int firstLine) {}

  /** Reads the sketch in {@code folder}. */
  public static SketchSource read(Path folder) {
    String name = folder.getFileName().toString();
    List<Path> files = tabFiles(folder, name);
    List<Tab> tabs = new ArrayList<>();
    int line = 1;
    for (Path file : files) {
      String text = text(file);
      tabs.add(new Tab(Text.of("sketches/%s/%s", name, file.getFileName()), text, line));
      line += (int) text.lines().count();
    }
    return new SketchSource(name, List.copyOf(tabs));
  }

  private static List<Path> tabFiles(Path folder, String name) {
    Path main = folder.resolve(name + ".pde");
    if (!Files.isRegularFile(main)) {
      throw BadInputException.of(
          "sketches/" + name, "a main tab " + main.getFileName(), "no such file");
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".pde"))
          .sorted(
              Comparator.comparing((Path file) -> !file.equals(main)).thenComparing(file -> file))
          .toList();
    } catch (IOException e) {
      throw new BadInputException(Text.of("sketches/%s: cannot be read (%s)", name, e), e);
    }
  }

  /** Line breaks of any system become one, and there is one at the end. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8)
          .lines()
          .collect(Collectors.joining("\n", "", "\n"));
    } catch (IOException e) {
      throw new BadInputException(file.getFileName() + ": cannot be read as UTF-8 text", e);
    }
  }

  /** All tabs, one after the other. */
  public String program() {
    return tabs.stream().map(Tab::text).collect(Collectors.joining());
  }

  /** Where line {@code programLine}, from 1, was written: {@code sketches/Name/Tab.pde:12}. */
  public String locate(int programLine) {
    Tab found = tabs.get(0);
    for (Tab tab : tabs) {
      if (tab.firstLine <= programLine) {
        found = tab;
      }
    }
    int last = Math.max(1, (int) found.text.lines().count());
    int line = Math.min(Math.max(1, programLine - found.firstLine + 1), last);
    return found.shownAs + ":" + line;
  }

  /** The same for two readings exactly if every tab has the same name and text. */
  public String fingerprint() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (Tab tab : tabs) {
        digest.update((tab.shownAs + "\0" + tab.text + "\0").getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
