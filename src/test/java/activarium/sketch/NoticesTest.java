package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.window.FrameSize;
import java.awt.HeadlessException;
import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What a window says in its lower margin, and that no picture says it. */
class NoticesTest extends OwnExports {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;

  /** Rows of pixels in which the notice is drawn. */
  private static final int MARGIN = 9;

  @Test
  void theWindowSaysItAndThePictureDoesNot() throws Exception {
    Drawing window =
        Drawing.of(
            new FrameSize(WIDTH, HEIGHT),
            30,
            kit -> kit.say("A line to be read"),
            (kit, frame) -> {
              if (frame == 10) {
                kit.savePicture();
              }
            });
    assertThat(colors(window.pixels())).as("in the window").isGreaterThan(3);
    File[] pictures = exports.toFile().listFiles((dir, name) -> name.endsWith(".png"));
    assertThat(pictures).hasSize(1);
    BufferedImage picture = ImageIO.read(pictures[0]);
    int[] pixels = picture.getRGB(0, 0, WIDTH, HEIGHT, null, 0, WIDTH);
    assertThat(colors(pixels)).as("in the picture").isEqualTo(1);
  }

  private static long colors(int[] pixels) {
    return java.util.Arrays.stream(pixels)
        .skip((long) (HEIGHT - MARGIN) * WIDTH)
        .map(p -> p & 0xffffff)
        .distinct()
        .count();
  }

  @Test
  void copiesThePathOfWhatWasSavedLast() {
    List<String> copied = new CopyOnWriteArrayList<>();
    try (Notices notices = new Notices(copied::add)) {
      notices.copyPath();
      assertThat(notices.line()).contains("Nothing was saved yet");
      notices.saved(exports.resolve("one.png"));
      assertThat(notices.line()).isEqualTo("Saved one.png");
      notices.copyPath();
      until("a copy", () -> notices.line().equals("Copied the path of one.png"));
      assertThat(copied).containsExactly(exports.resolve("one.png").toString());
    }
  }

  @Test
  void whereNothingCanBeCopiedThePathIsShown() {
    Notices notices =
        new Notices(
            text -> {
              throw new HeadlessException();
            });
    try (notices) {
      Path file = exports.resolve("one.png");
      notices.saved(file);
      notices.copyPath();
      until("the path", () -> notices.line().contains(file.toString()));
    }
  }
}
