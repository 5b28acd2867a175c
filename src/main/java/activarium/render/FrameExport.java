package activarium.render;

import activarium.export.PngStripWriter;
import activarium.export.TileRow;
import activarium.gpu.Tile;
import activarium.show.ViewState;
import activarium.sketch.FailureReport;
import activarium.sketch.Offscreen;
import activarium.sketch.SketchKit;
import activarium.window.FrameSize;
import activarium.window.Sketch;
import activarium.work.Progress;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Draws one picture of any size, tile by tile, and writes it row by row of tiles. */
public final class FrameExport extends ExportDriver implements AutoCloseable {

  /** Drawn pixels a pixel where eight bits are not enough. */
  private static final int FINE = 2;

  private final Path file;
  private final FrameSize size;
  private final int bits;
  private final boolean alpha;
  private final TileRow row;
  private final Progress progress;
  private volatile boolean complete;
  private Offscreen offscreen;
  private PngStripWriter png;
  private int tileRow;
  private int column;

  /**
   * @param bits 8 or 16; with 16 every pixel is the mean of four
   */
  public FrameExport(
      Path file, FrameSize size, int bits, ExportSettings settings, Progress progress) {
    super(settings, size.width(), size.height());
    this.file = file;
    this.size = size;
    this.bits = bits;
    this.alpha = !settings.background();
    int factor = bits == 16 ? FINE : 1;
    this.row = new TileRow(size.width(), size.height(), factor, bits, alpha);
    this.progress = progress;
  }

  @Override
  void begin(Sketch sketch) {
    offscreen = new Offscreen(sketch, row.tileWidth(), row.tileHeight());
  }

  @Override
  boolean step(Sketch sketch) {
    Tile tile = row.tile(column, tileRow, size.height());
    offscreen.draw(tile, 0, row.pixels(column));
    column++;
    progress.report((long) tileRow * row.count() + column, tiles(), "tiles");
    if (column == row.count()) {
      write(sketch);
      column = 0;
      tileRow++;
    }
    return tileRow < rows();
  }

  private int rows() {
    int drawn = row.tile(0, 0, size.height()).pictureHeight();
    return (drawn + row.tileHeight() - 1) / row.tileHeight();
  }

  private int tiles() {
    return rows() * row.count();
  }

  private void write(Sketch sketch) {
    int factor = bits == 16 ? FINE : 1;
    int rowsInTile = row.tileHeight() / factor;
    int from = tileRow * rowsInTile;
    try {
      if (png == null) {
        ViewState state = SketchKit.of(sketch).keeper.gather(size.width(), size.height());
        png =
            new PngStripWriter(file, size.width(), size.height(), bits, alpha, Optional.of(state));
      }
      for (int y = from; y < Math.min(size.height(), from + rowsInTile); y++) {
        png.row(row.samples(y - from));
      }
      if (tileRow == rows() - 1) {
        png.finish();
        complete = true;
      }
    } catch (IOException e) {
      throw FailureReport.unwritable(file, e);
    }
  }

  @Override
  boolean end(Sketch sketch) {
    offscreen.close();
    return true;
  }

  /** Whether the file is there. */
  boolean isComplete() {
    return complete;
  }

  /** Removes what is not finished. */
  @Override
  public void close() throws IOException {
    if (png != null) {
      png.close();
    }
  }
}
