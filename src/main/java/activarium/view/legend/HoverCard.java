package activarium.view.legend;

import activarium.core.Text;
import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.view.map.Observations;
import processing.core.PApplet;
import processing.core.PConstants;
import processing.core.PImage;

/** The image of one observation, large, with its label and what the network takes it for. */
public final class HoverCard {

  private static final float IMAGE = 112;
  private static final float PADDING = 10;
  private static final float WIDTH = IMAGE + 2 * PADDING;
  private static final float HEIGHT = IMAGE + 2 * PADDING + 42;
  private static final float TEXT = 15;

  /** Pixels drawn for one of the image, so that it stays crisp when it is stretched. */
  private static final int MAGNIFICATION = 8;

  private final PApplet applet;
  private PImage image;
  private Images imageOf;
  private int observationOf = -1;

  public HoverCard(PApplet applet) {
    this.applet = applet;
  }

  /**
   * Draws the card beside a place on the canvas, inside {@code stage} whatever the place, so that
   * it covers no title.
   *
   * @param images the observations' images
   */
  public void draw(
      Canvas canvas,
      Box stage,
      float x,
      float y,
      Images images,
      Observations observations,
      int observation) {
    String name = observations.classNames().get(observations.labels()[observation]);
    update(images, observation);
    boolean fitsRight = x + 18 + WIDTH <= stage.right();
    float left = fitsRight ? x + 18 : Math.max(stage.x(), x - 18 - WIDTH);
    float top = Math.max(stage.y(), Math.min(stage.bottom() - HEIGHT, y - HEIGHT / 2));
    Theme theme = canvas.theme();
    canvas.fill(new Box(left - 1, top - 1, WIDTH + 2, HEIGHT + 2), theme.line());
    canvas.fill(new Box(left, top, WIDTH, HEIGHT), theme.background());
    canvas.image(image, new Box(left + PADDING, top + PADDING, IMAGE, IMAGE));
    float line = top + PADDING + IMAGE + TEXT + 5;
    canvas.text(
        Text.say("card.is", name), left + PADDING, line, TEXT, Weight.SEMIBOLD, theme.text());
    canvas.text(
        taken(observations, observation),
        left + PADDING,
        line + TEXT + 5,
        TEXT - 1,
        Weight.REGULAR,
        theme.muted());
  }

  private static String taken(Observations observations, int observation) {
    int predicted = observations.predicted()[observation];
    return Text.shown(
        "%s %s, %.0f %%",
        observations.isMisclassified(observation) ? Text.say("card.taken") : Text.say("card.seen"),
        observations.classNames().get(predicted),
        100 * observations.confidence()[observation]);
  }

  private void update(Images images, int observation) {
    if (images == imageOf && observation == observationOf) {
      return;
    }
    int width = images.width() * MAGNIFICATION;
    int height = images.height() * MAGNIFICATION;
    if (image == null || image.width != width || image.height != height) {
      image = applet.createImage(width, height, PConstants.RGB);
    }
    image.loadPixels();
    for (int row = 0; row < height; row++) {
      for (int column = 0; column < width; column++) {
        image.pixels[row * width + column] =
            color(images, observation, row / MAGNIFICATION, column / MAGNIFICATION);
      }
    }
    image.updatePixels();
    imageOf = images;
    observationOf = observation;
  }

  private static int color(Images images, int observation, int row, int column) {
    int color = 0xff;
    for (int c = 0; c < 3; c++) {
      color =
          color << 8 | images.value(observation, row, column, Math.min(c, images.channels() - 1));
    }
    return color;
  }
}
