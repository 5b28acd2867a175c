package activarium.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import activarium.export.Films;
import activarium.export.Sidecar;
import activarium.window.FrameSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import processing.event.KeyEvent;

/** The key m begins a film of what the window shows, and ends it. */
class LiveFilmTest extends OwnExports {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 240;
  private static final int PIXELS_A_FRAME = 8;

  /** A bar that grows with every frame; in frames 3 and 13 the key is pressed. */
  private static void draw(SketchKit kit, int frame) {
    float unit = 1 / kit.canvas().scale();
    kit.canvas().fill(new Box(0, 100 * unit, frame * PIXELS_A_FRAME * unit, 40 * unit), 0xffffffff);
    if (frame == 3 || frame == 13) {
      for (int action : new int[] {KeyEvent.PRESS, KeyEvent.RELEASE}) {
        kit.sketch().postEvent(new KeyEvent(null, 0, action, 0, 'm', 'M'));
      }
    }
  }

  @Test
  void everyFrameBetweenTwoPressesIsInTheFilmOnce() throws Exception {
    Drawing last = Drawing.of(new FrameSize(WIDTH, HEIGHT), 20, kit -> {}, LiveFilmTest::draw);
    Path film = only(".mp4");
    Map<String, String> stream = Films.probe(film);
    assertThat(stream.get("r_frame_rate")).isEqualTo("30/1");
    List<byte[]> frames = Films.frames(film, WIDTH, HEIGHT);
    assertThat(frames).hasSize(10);
    for (int i = 0; i < frames.size(); i++) {
      assertThat(barOf(frames.get(i)))
          .as("bar in frame %d", i)
          .isCloseTo((4 + i) * PIXELS_A_FRAME, org.assertj.core.data.Offset.offset(2));
      assertThat(frames.get(i)[(5 * WIDTH + 5) * 4] & 0xff).as("red, no dot").isLessThan(0x40);
      assertThat(brightest(frames.get(i))).as("notice in frame %d", i).isLessThan(0x40);
    }
    assertThat(Sidecar.read(film).sketch()).isEqualTo("Drawing");
    assertThat(last.colorAt(5, 5)).as("recording is over").isEqualTo(last.colorAt(300, 5));
  }

  private Path only(String ending) throws Exception {
    try (Stream<Path> files = Files.list(exports)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }

  /** Of the rows in which the window says that it records. */
  private static int brightest(byte[] rgba) {
    int most = 0;
    for (int i = (HEIGHT - 9) * WIDTH * 4; i < rgba.length; i += 4) {
      most = Math.max(most, rgba[i] & 0xff);
    }
    return most;
  }

  private static int barOf(byte[] rgba) {
    int width = 0;
    while (width < WIDTH && (rgba[(120 * WIDTH + width) * 4 + 1] & 0xff) > 0x80) {
      width++;
    }
    return width;
  }
}
