package activarium.export;

import activarium.core.AtomicFile;
import activarium.show.ViewState;
import ar.com.hjg.pngj.ImageInfo;
import ar.com.hjg.pngj.ImageLineInt;
import ar.com.hjg.pngj.PngWriter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Writes a PNG of any size row by row, so that no more than a row is held. The file appears under
 * its name only when it is complete.
 */
public final class PngStripWriter implements AutoCloseable {

  private final AtomicFile file;
  private final ImageInfo info;
  private final ImageLineInt line;
  private final OutputStream out;
  private final PngWriter png;
  private int rows;

  /**
   * @param bits 8 or 16 a channel
   * @param alpha whether pixels have an alpha
   * @param state to make the picture again, put in before its pixels
   */
  public PngStripWriter(
      Path file, int width, int height, int bits, boolean alpha, Optional<ViewState> state) {
    this.file = AtomicFile.begin(file);
    this.info = new ImageInfo(width, height, bits, alpha);
    this.line = new ImageLineInt(info);
    this.out = new BufferedOutputStream(this.file.open(), 1 << 20);
    this.png = new PngWriter(out, info);
    state.ifPresent(one -> Sidecar.put(png, one));
    png.setShouldCloseStream(false);
  }

  /**
   * The next row: red, green, blue and, if there is one, alpha of each pixel, not premultiplied.
   */
  public void row(int[] samples) {
    System.arraycopy(samples, 0, line.getScanline(), 0, info.samplesPerRow);
    png.writeRow(line, rows++);
  }

  /** Ends the file and gives it its name. */
  public void finish() throws IOException {
    png.end();
    out.close();
    file.commit();
  }

  /** Removes what is not finished. */
  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      file.close();
    }
  }
}
