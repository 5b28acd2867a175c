package activarium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A picture wider than a tile, half transparent on the right, comes out of its tiles whole. */
class PngStripWriterTest {

  private static final int WIDTH = TileRow.TILE_WIDTH + 7;

  @TempDir Path folder;

  private BufferedImage write(int bits, int factor) throws IOException {
    TileRow row = new TileRow(WIDTH, 4, factor, bits, true);
    for (int t = 0; t < row.count(); t++) {
      ByteBuffer pixels = row.pixels(t);
      for (int at = 0; at < row.tileWidth() * row.tileHeight(); at++) {
        int x = (t * row.tileWidth() + at % row.tileWidth()) / factor;
        boolean top = at / row.tileWidth() >= row.tileHeight() - factor;
        pixels.putInt(at * 4, x >= TileRow.TILE_WIDTH ? 0x80401000 : top ? 0xffff0000 : 0xff00ff00);
      }
    }
    Path file = folder.resolve(bits + ".png");
    try (PngStripWriter png = new PngStripWriter(file, WIDTH, 4, bits, true, Optional.empty())) {
      for (int y = 0; y < 4; y++) {
        png.row(row.samples(y));
      }
      png.finish();
    }
    return ImageIO.read(file.toFile());
  }

  @Test
  void putsTilesTogetherWithStraightAlpha() throws IOException {
    BufferedImage picture = write(8, 1);
    assertThat(picture.getRGB(0, 0)).isEqualTo(0xffff0000);
    assertThat(picture.getRGB(0, 1)).isEqualTo(0xff00ff00);
    assertThat(picture.getRGB(WIDTH - 1, 3)).isEqualTo(0x80802000);
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("what is left").hasSize(1);
    }
  }

  @Test
  void hasSixteenBitsWherePixelsAreMeans() throws IOException {
    BufferedImage picture = write(16, 2);
    assertThat(picture.getColorModel().getComponentSize(0)).isEqualTo(16);
    assertThat(picture.getRGB(0, 0)).isEqualTo(0xffff0000);
    assertThat(picture.getRaster().getSample(WIDTH - 1, 2, 3)).isEqualTo(0x8080);
  }

  @Test
  void leavesNothingWhenItIsStopped() throws IOException {
    try (PngStripWriter png =
        new PngStripWriter(folder.resolve("a.png"), 2, 2, 8, false, Optional.empty())) {
      png.row(new int[6]);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }
}
