package activarium.view.image;

import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Ramp;
import activarium.draw.Theme;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.core.PImage;

/** A small image of observations that stays crisp when it is stretched. */
public final class Thumbnail {

  /** Pixels drawn for one of the image. */
  private static final int MAGNIFICATION = 4;

  private final PApplet applet;
  private PImage image;

  public Thumbnail(PApplet applet) {
    this.applet = applet;
  }

  /** Shows one observation from now on. */
  public void show(Images images, int observation) {
    float[] values = new float[images.valuesPerImage()];
    for (int v = 0; v < values.length; v++) {
      values[v] = images.pixels()[observation * values.length + v] & 0xff;
    }
    paint(images, values);
  }

  /**
   * Shows the mean of all observations from now on.
   *
   * @param weights of each, ≥ 0
   */
  public void showMean(Images images, float[] weights) {
    float[] sum = new float[images.valuesPerImage()];
    float total = 0;
    for (float weight : weights) {
      total += weight;
    }
    for (int i = 0; total > 0 && i < weights.length; i++) {
      for (int v = 0; weights[i] > 0 && v < sum.length; v++) {
        sum[v] += weights[i] / total * (images.pixels()[i * sum.length + v] & 0xff);
      }
    }
    paint(images, sum);
  }

  /** Shows one image whose values, 0 … 255, are given, from now on. */
  public void showValues(Images images, float[] values) {
    paint(images, values);
  }

  /** Shows a value a pixel, −1 … 1, in the colors of {@link Ramp#signed}, from now on. */
  public void showSigned(Images images, float[] values, Theme theme) {
    float[] colors = new float[values.length * 3];
    for (int pixel = 0; pixel < values.length; pixel++) {
      int color = Ramp.signed(theme, values[pixel]);
      for (int c = 0; c < 3; c++) {
        colors[3 * pixel + c] = color >> (16 - 8 * c) & 0xff;
      }
    }
    paint(new Images(0, images.height(), images.width(), 3, new byte[0]), colors);
  }

  private void paint(Images images, float[] values) {
    int width = images.width() * MAGNIFICATION;
    int height = images.height() * MAGNIFICATION;
    if (image == null || image.width != width || image.height != height) {
      image = applet.createImage(width, height, PConstants.RGB);
    }
    image.loadPixels();
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        int pixel = row / MAGNIFICATION * images.width() + column / MAGNIFICATION;
        image.pixels[row * width + column] =
            color(values, pixel * images.channels(), images.channels());
      }
    }
    image.updatePixels();
  }

  private static int color(float[] values, int at, int channels) {
    int color = 0xff;
    for (int c = 0; c < 3; c++) {
      color = color << 8 | Math.min(255, Math.round(values[at + Math.min(c, channels - 1)]));
    }
    return color;
  }

  /** Draws what is shown. */
  public void draw(Canvas canvas, Box box) {
    canvas.image(image, box);
  }
}
