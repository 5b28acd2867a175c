package activarium.sketch;

import activarium.view.map.MapGestures;

/**
 * What two fingers did, in pixels of the window: their middle moved, and they came apart.
 *
 * @param x where their middle was
 * @param y where their middle was
 * @param newX where it is
 * @param newY where it is
 * @param factor how many times farther they are apart; below 1 if they came together
 */
record Pinch(float x, float y, float newX, float newY, float factor) {

  /** Lets maps follow what two fingers did since the last frame. */
  static void follow(SketchKit kit, MapGestures... maps) {
    float scale = kit.canvas().pixelScale();
    for (Pinch p = kit.sketch().takePinch(); p != null; p = kit.sketch().takePinch()) {
      for (MapGestures map : maps) {
        map.pinch(p.x / scale, p.y / scale, p.newX / scale, p.newY / scale, p.factor);
      }
    }
  }
}
