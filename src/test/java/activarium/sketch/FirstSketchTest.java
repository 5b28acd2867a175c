package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.session.Session;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first sketch that one writes, which is the one in the README. */
class FirstSketchTest {

  private static final Pattern CODE = Pattern.compile("(?s)```java\\R(.*?)```");

  @Test
  void itsMapFillsTheWindow(@TempDir Path folder) throws Exception {
    Matcher code = CODE.matcher(Files.readString(Home.find().root().resolve("README.md")));
    assertThat(code.find()).isTrue();
    try (TinyHome tiny = new TinyHome(folder)) {
      tiny.write("Mine", code.group(1));
      SketchRunner runner = new SketchRunner(tiny.home());
      try (RunningSketch running = runner.open("Mine", RunOptions.DEFAULT.withEpochs(1))) {
        until("a map", () -> isShown(running.sketch()));
        Hand hand = new Hand(running.sketch());
        hand.frames(60); // what arrives has come to its place
        int[] pixels = hand.pixels();
        int width = running.sketch().pixelWidth;
        assertThat(width).isEqualTo(800);
        int left = column(pixels, width, true);
        int right = width - 1 - column(pixels, width, false);
        int top = row(pixels, width, true);
        int bottom = width - 1 - row(pixels, width, false);
        // A map that is taller than wide, or the other way round, fills one of the two.
        assertThat(Math.min(left + right, top + bottom)).as("empty").isLessThan(width / 8);
        assertThat(Math.abs(left - right)).as("more on one side").isLessThan(width / 8);
        assertThat(Math.abs(top - bottom)).as("more above or below").isLessThan(width / 8);
      }
    }
  }

  private static boolean isShown(Sketch sketch) {
    SketchKit kit = SketchKit.of(sketch);
    Session session = kit == null ? null : kit.session();
    return session != null && session.taken() != null && session.isAtRest();
  }

  /** The first or the last column in which there is something. */
  private static int column(int[] pixels, int width, boolean first) {
    int found = first ? width : -1;
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != pixels[0]) {
        found = first ? Math.min(found, i % width) : Math.max(found, i % width);
      }
    }
    return found;
  }

  private static int row(int[] pixels, int width, boolean first) {
    int found = first ? width : -1;
    for (int i = 0; i < pixels.length; i++) {
      if (pixels[i] != pixels[0]) {
        found = first ? Math.min(found, i / width) : Math.max(found, i / width);
      }
    }
    return found;
  }
}
