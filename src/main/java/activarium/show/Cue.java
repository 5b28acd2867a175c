package activarium.show;

import activarium.core.Clamp;
import activarium.core.Text;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that happens at a time: parameters of the panel, and the camera, go to new values.
 *
 * @param at seconds from the beginning, ≥ 0
 * @param over seconds that numbers take to get there, ≥ 0; everything else changes at once
 * @param set new values by the name of the parameter: numbers, truth values, names of options
 * @param camera where the camera goes, or null if it stays
 */
public record Cue(double at, double over, Map<String, Object> set, Camera camera) {

  /**
   * A view of the picture.
   *
   * @param x what is in the middle, 0 (left edge) … 1 (right edge)
   * @param y the same, 0 (upper edge) … 1 (lower edge)
   * @param zoom how many times larger than the whole, 1 … 16
   */
  public record Camera(double x, double y, double zoom) {

    /** The whole picture. */
    public static final Camera WHOLE = new Camera(0.5, 0.5, 1);

    public Camera {
      if (!(x >= 0 && x <= 1 && y >= 0 && y <= 1 && zoom >= 1 && zoom <= 16)) {
        throw new IllegalArgumentException(
            Text.of(
                "expected a camera with x and y in [0, 1] and zoom in [1, 16], found %s, %s, %s",
                x, y, zoom));
      }
    }

    /** A view between this one and another; zoomed evenly to the eye. */
    public Camera towards(Camera other, double share) {
      return new Camera(
          x + (other.x - x) * share,
          y + (other.y - y) * share,
          Clamp.of(zoom * Math.pow(other.zoom / zoom, share), 1, 16));
    }
  }

  public Cue {
    if (!(at >= 0 && at < 1e6 && over >= 0 && over < 1e6)) {
      throw new IllegalArgumentException(
          Text.of("expected at and over in seconds, found %s and %s", at, over));
    }
    set = set == null ? Map.of() : new LinkedHashMap<>(set);
  }

  /**
   * A cue as a file has it.
   *
   * @param over null for at once
   */
  @JsonCreator
  static Cue read(
      @JsonProperty("at") Double at,
      @JsonProperty("over") Double over,
      @JsonProperty("set") Map<String, Object> set,
      @JsonProperty("camera") Camera camera) {
    if (at == null) {
      throw new IllegalArgumentException("expected at in seconds, found none");
    }
    return new Cue(at, over == null ? 0 : over, set, camera);
  }

  /** How far it is at a time: 0 … 1, slow at both ends. */
  public double share(double time) {
    double linear = over == 0 ? 1 : Clamp.share((time - at) / over);
    return linear * linear * (3 - 2 * linear);
  }
}
