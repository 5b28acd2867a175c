package activarium.view.map;

import activarium.draw.Easing;

/** How far observations are on their way from one place to the next. */
final class Glide {

  /** Seconds in which they make up about two thirds of the way. */
  private static final float EASING = 0.16f;

  private float[] from;
  private float[] to;
  private float share = 1;

  /** Sends them to new places, from where they are now; at once if there are others than before. */
  void send(float[] positions) {
    from = from == null || from.length != positions.length ? positions : positions();
    to = positions;
    share = from == to ? 1 : 0;
  }

  void advance(float seconds) {
    float left = (1 - share) * Easing.left(seconds, EASING);
    share = left < 1e-3f ? 1 : 1 - left;
  }

  boolean isMoving() {
    return share < 1;
  }

  float share() {
    return share;
  }

  float[] from() {
    return from;
  }

  float[] to() {
    return to;
  }

  /** Where one is now: coordinate 2i is the x of observation i, 2i + 1 its y. */
  float now(int coordinate) {
    return share == 1
        ? to[coordinate] // exactly, whatever the way here rounds to
        : from[coordinate] + share * (to[coordinate] - from[coordinate]);
  }

  /** Where all are now; not to be changed. */
  float[] positions() {
    if (share == 1) {
      return to;
    }
    float[] positions = new float[to.length];
    for (int i = 0; i < positions.length; i++) {
      positions[i] = now(i);
    }
    return positions;
  }
}
