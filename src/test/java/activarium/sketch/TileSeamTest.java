package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.gpu.Tile;
import activarium.session.ToyRecording;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A picture in tiles is the picture in one, and a larger picture is the same picture, larger. */
class TileSeamTest {

  private static final int WIDTH = 1280;
  private static final int HEIGHT = 720;

  /** No divisor of anything, so that seams run through text, glyphs, bars and trails. */
  private static final int TILE_WIDTH = 331;

  private static final int TILE_HEIGHT = 193;
  private static final int LARGER = 4;

  /** Of a channel, of 255: smooth edges are computed a little differently from tile to tile. */
  private static final int TOLERANCE = 2;

  @TempDir Path folder;

  /** Red, green, blue and alpha, premultiplied, row by row from the top. */
  private record Picture(int width, int height, byte[] rgba) {

    Picture(int width, int height) {
      this(width, height, new byte[width * height * 4]);
    }

    int at(int x, int y, int channel) {
      return rgba[(y * width + x) * 4 + channel] & 0xff;
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ProjectionExplorer", "LayerTrails"})
  void hasNoSeams(String name) throws Exception {
    ToyRecording.write(folder, 3);
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(320, 180)).withSeed(5).withRecording(folder);
    try (RunningSketch running = new SketchRunner(Home.find()).open(name, options)) {
      Sketch shown = running.sketch();
      until(
          "a session", () -> SketchKit.of(shown) != null && SketchKit.of(shown).session() != null);
      until("maps", () -> SketchKit.of(shown).parts.isAtRest());
      new Hand(shown).frames(60);
      Picture[] pictures = drawnAtRest(running);
      assertThat(largestDifference(pictures[0], pictures[1])).isLessThanOrEqualTo(TOLERANCE);
      assertThat(noise(pictures[0], smaller(pictures[2]))).as("dB").isGreaterThan(30);
      assertThat(pictures[3].at(2, 2, 3)).as("alpha of nothing").isZero();
      assertThat(pictures[0].at(2, 2, 3)).as("alpha of the background").isEqualTo(255);
    }
  }

  /**
   * What works in the background may begin anew after it was done, and end between two pictures.
   */
  private static Picture[] drawnAtRest(RunningSketch running) throws Exception {
    Optional<Picture[]> drawn = Optional.empty();
    while (drawn.isEmpty()) {
      CompletableFuture<Optional<Picture[]>> frame = new CompletableFuture<>();
      running
          .host()
          .afterFrame(
              sketch ->
                  frame.complete(
                      SketchKit.of(sketch).parts.isAtRest()
                          ? Optional.of(pictures(sketch))
                          : Optional.empty()));
      drawn = frame.get(240, TimeUnit.SECONDS);
    }
    return drawn.get();
  }

  /** In one, in tiles, larger in tiles, and without a background. */
  private static Picture[] pictures(Sketch sketch) {
    SketchKit.of(sketch).canvas().still(true);
    Picture[] pictures = {
      draw(sketch, WIDTH, HEIGHT, WIDTH, HEIGHT),
      draw(sketch, WIDTH, HEIGHT, TILE_WIDTH, TILE_HEIGHT),
      draw(sketch, LARGER * WIDTH, LARGER * HEIGHT, 1024, 1024),
      null
    };
    SketchKit.of(sketch).canvas().background(false);
    pictures[3] = draw(sketch, WIDTH, HEIGHT, WIDTH, HEIGHT);
    SketchKit.of(sketch).canvas().background(true);
    return pictures;
  }

  private static Picture draw(Sketch sketch, int width, int height, int tileWidth, int tileHeight) {
    Picture picture = new Picture(width, height);
    ByteBuffer bgra =
        ByteBuffer.allocateDirect(tileWidth * tileHeight * 4).order(ByteOrder.LITTLE_ENDIAN);
    try (Offscreen offscreen = new Offscreen(sketch, tileWidth, tileHeight)) {
      for (int top = 0; top < height; top += tileHeight) {
        for (int left = 0; left < width; left += tileWidth) {
          Tile tile = new Tile(left, top, tileWidth, tileHeight, width, height);
          offscreen.draw(tile, 0, bgra.clear());
          put(bgra, tile, picture);
        }
      }
    }
    return picture;
  }

  private static void put(ByteBuffer bgra, Tile tile, Picture picture) {
    for (int y = tile.y(); y < Math.min(picture.height, tile.y() + tile.height()); y++) {
      for (int x = tile.x(); x < Math.min(picture.width, tile.x() + tile.width()); x++) {
        int row = tile.height() - 1 - (y - tile.y());
        int pixel = bgra.getInt((row * tile.width() + x - tile.x()) * 4);
        for (int channel = 0; channel < 4; channel++) {
          int shift = channel == 3 ? 24 : 16 - 8 * channel;
          picture.rgba[(y * picture.width + x) * 4 + channel] = (byte) (pixel >> shift);
        }
      }
    }
  }

  private static int largestDifference(Picture a, Picture b) {
    int largest = 0;
    for (int i = 0; i < a.rgba.length; i++) {
      largest = Math.max(largest, Math.abs((a.rgba[i] & 0xff) - (b.rgba[i] & 0xff)));
    }
    return largest;
  }

  /** The mean of each square of pixels. */
  private static Picture smaller(Picture large) {
    Picture small = new Picture(large.width / LARGER, large.height / LARGER);
    for (int y = 0; y < small.height; y++) {
      for (int x = 0; x < small.width; x++) {
        for (int channel = 0; channel < 4; channel++) {
          int sum = 0;
          for (int i = 0; i < LARGER * LARGER; i++) {
            sum += large.at(LARGER * x + i % LARGER, LARGER * y + i / LARGER, channel);
          }
          small.rgba[(y * small.width + x) * 4 + channel] =
              (byte) Math.round(sum / (float) (LARGER * LARGER));
        }
      }
    }
    return small;
  }

  /** Peak signal-to-noise ratio in decibels. */
  private static double noise(Picture a, Picture b) {
    double sum = 0;
    for (int i = 0; i < a.rgba.length; i++) {
      double difference = (a.rgba[i] & 0xff) - (b.rgba[i] & 0xff);
      sum += difference * difference;
    }
    double mean = sum / (a.rgba.length * 3 / 4.0); // alpha is the same everywhere
    return 10 * Math.log10(255 * 255 / mean);
  }
}
