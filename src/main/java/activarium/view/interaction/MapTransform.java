package activarium.view.interaction;

/**
 * From a map's own units to design units of the canvas: the same scale for both axes, no rotation.
 *
 * @param scale design units a unit of the map
 * @param x where the map's origin lies on the canvas
 * @param y where the map's origin lies on the canvas
 */
public record MapTransform(float scale, float x, float y) {

  public float toCanvasX(float mapX) {
    return x + mapX * scale;
  }

  public float toCanvasY(float mapY) {
    return y + mapY * scale;
  }

  public float toMapX(float canvasX) {
    return (canvasX - x) / scale;
  }

  public float toMapY(float canvasY) {
    return (canvasY - y) / scale;
  }
}
