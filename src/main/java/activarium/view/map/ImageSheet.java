package activarium.view.map;

import activarium.dataset.Images;
import activarium.draw.Canvas;
import activarium.gpu.ImageAtlas;
import activarium.gpu.glyph.ObservationPass;
import activarium.gpu.glyph.ObservationPass.Rim;

/** All observations' images on the graphics card, and those of them that lie on the canvas now. */
public final class ImageSheet implements AutoCloseable {

  private static final int[] TRUE_COLORS = {0xff000000, 0xff000000, 0xff000000};

  private static final int[] ALL = {};

  private final Images images;
  private ImageAtlas atlas;
  private ObservationPass pass;
  private boolean vector;

  public ImageSheet(Images images) {
    this.images = images;
  }

  public Images images() {
    return images;
  }

  /** Uploads the images the first time. On the draw thread. */
  ImageAtlas atlas(Canvas canvas) {
    if (atlas == null) {
      atlas =
          new ImageAtlas(
              canvas.gpu(),
              images.count(),
              images.width(),
              images.height(),
              images.channels(),
              images.pixels());
    }
    return atlas;
  }

  /** Forgets where images lay. */
  public void begin(Canvas canvas) {
    if (pass == null && !canvas.isVector()) {
      pass = new ObservationPass(canvas.gpu());
    }
    vector = canvas.isVector();
    if (!vector) {
      pass.clear();
    }
  }

  /** Lays an image around a place of the canvas. */
  public void put(float centerX, float centerY, int observation) {
    if (vector) {
      return;
    }
    pass.put(
        centerX,
        centerY,
        centerX,
        centerY,
        observation,
        ObservationPass.DISK,
        Rim.NONE,
        0xffffffff);
  }

  /** Draws the images that were put. */
  public void draw(Canvas canvas, float side) {
    if (vector) {
      return;
    }
    canvas.flush(); // frames and words that the images lie on
    float pixels = canvas.pixelScale();
    int[] everywhere = {0, 0, canvas.gpu().pixelWidth(), canvas.gpu().pixelHeight()};
    pass.draw(
        new ObservationPass.View(pixels, 0, 0, 1, 0, side * pixels, 1, ALL, everywhere),
        atlas(canvas),
        TRUE_COLORS);
  }

  @Override
  public void close() {
    if (pass != null) {
      pass.close();
    }
    if (atlas != null) {
      atlas.close();
    }
  }
}
