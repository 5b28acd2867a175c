package activarium.stage;

import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.view.interaction.Gestures;
import activarium.view.legend.HoverCard;
import activarium.view.map.Observations;
import processing.core.PApplet;

/** Which observation the pointer is on in a linked stage, be it on the map, a trail or an image. */
final class LinkedPointer {

  private final Gestures onMap;
  private final Gestures onTrails;
  private final LinkedImages images;
  private final HoverCard card;
  private int hovered = -1;
  private float x = Float.NaN;
  private float y;

  LinkedPointer(PApplet applet, Gestures onMap, Gestures onTrails, LinkedImages images) {
    this.onMap = onMap;
    this.onTrails = onTrails;
    this.images = images;
    this.card = new HoverCard(applet);
  }

  /**
   * The pointer is here.
   *
   * @param known whether there are observations to be on
   * @return whether it is on another one than before
   */
  boolean move(float newX, float newY, boolean known) {
    if (newX == x && newY == y) {
      return false; // who asks for a trail waits for the graphics card
    }
    x = newX;
    y = newY;
    int before = hovered;
    hovered = known ? observation() : -1;
    return hovered != before;
  }

  private int observation() {
    int onMapNow = onMap.pointed(x, y);
    int either = onMapNow >= 0 ? onMapNow : onTrails.pointed(x, y);
    return either < 0 && !onMap.isBusy() && !onTrails.isBusy() ? images.at(x, y) : either;
  }

  /** The observation that the pointer is on, in whichever view; or −1. */
  int hovered() {
    return hovered;
  }

  /**
   * Draws the image of the one that the pointer is on, large; not over the same image.
   *
   * @param observations or null while they are not known
   */
  void drawCard(Canvas canvas, Box stage, Images all, Observations observations) {
    boolean onImage = images.at(x, y) >= 0;
    if (hovered >= 0 && observations != null && !onImage) {
      card.draw(canvas, stage, x, y, all, observations, hovered);
    }
  }
}
