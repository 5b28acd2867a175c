package activarium.cli.library;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.cli.library.UnpackedLibrary.Installed;
import activarium.core.Home;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the library, and the sketch of the README, in Processing as it is. */
@ExtendWith(UnpackedLibrary.class)
class PlainSketchesTest {

  private static final Pattern CODE = Pattern.compile("(?s)```java\\R(.*?)```");

  /**
   * A tab that looks at the frames from the sixtieth on, saves the first in which there is
   * something, and ends the sketch.
   */
  private static final String LOOK =
      """
      boolean looks = look();

      boolean look() {
        registerMethod("post", this);
        return true;
      }

      public void post() {
        if (frameCount >= 60 && !isBlank()) {
          save("seen.png");
          exit();
        }
      }

      boolean isBlank() {
        loadPixels();
        for (int pixel : pixels) {
          if (pixel != pixels[0]) return false;
        }
        return true;
      }
      """;

  /** Part of the pixels that are not the background: a title alone has more. */
  private static final double LEAST = 0.003;

  @TempDir Path sketchbook;

  static Stream<String> examples() throws IOException {
    try (Stream<Path> folders = Files.list(Home.find().sketches())) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void drawsAsAPlainProgram(String name, Installed installed) throws Exception {
    Path main = installed.library().resolve("examples").resolve(name).resolve(name + ".pde");
    drawsSixtyFrames(name, Files.readString(main), installed);
  }

  @Test
  void theFirstSketchDoesToo(Installed installed) throws Exception {
    Matcher code = CODE.matcher(Files.readString(Home.find().root().resolve("README.md")));
    assertThat(code.find()).isTrue();
    drawsSixtyFrames("Mine", code.group(1), installed);
  }

  private void drawsSixtyFrames(String name, String main, Installed installed) throws Exception {
    PlainProgram program =
        PlainProgram.write(installed, sketchbook, Map.of(name, main, "Look", LOOK), name);
    program.compile();
    Set<String> library = everything(installed.library());
    PlainProgram.Ended ended = program.run();
    assertThat(ended.code()).as(ended.console()).isZero();
    assertThat(ended.console()).isEmpty();
    Path picture = program.folder().resolve("seen.png");
    assertThat(inked(ImageIO.read(picture.toFile()))).isBetween(LEAST, 0.9);
    assertThat(everything(installed.library())).as("written into the library").isEqualTo(library);
    assertThat(everything(program.folder())).hasSize(4); // itself, two tabs, the picture
    assertThat(everything(sketchbook.resolve("working folder of " + name))).hasSize(1);
    assertThat(program.home().resolve(".cache/activarium/data/cache/logs/activarium.log")).exists();
  }

  /** The part of the pixels that has not the most frequent color. */
  private static double inked(BufferedImage picture) {
    Map<Integer, Integer> counts = new HashMap<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        counts.merge(picture.getRGB(x, y), 1, Integer::sum);
      }
    }
    double all = (double) picture.getWidth() * picture.getHeight();
    return 1 - counts.values().stream().mapToInt(count -> count).max().orElseThrow() / all;
  }

  private static Set<String> everything(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(Path::toString).collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
