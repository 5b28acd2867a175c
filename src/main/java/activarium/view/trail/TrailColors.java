package activarium.view.trail;

import activarium.draw.Theme;
import activarium.trail.TrailSet;
import activarium.view.map.MapColors;
import activarium.view.map.Observations;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The colors of trails at each of their stops.
 *
 * @param stops null where nobody knows what observations are taken for: then hues are true classes
 */
record TrailColors(TrailSet trails, TrailStops stops, MapColors colors) {

  /** Of each trail, 0xFFRRGGBB: of its line, of its mark, and of the rim of an error. */
  int[] lines(Theme theme, int stop) {
    if (stops == null) {
      return Arrays.stream(trails.classes()).map(theme.classes()::color).toArray();
    }
    Observations there = stops.observations().get(stop);
    return IntStream.range(0, trails.size()).map(i -> colors.color(theme, there, i)).toArray();
  }

  /** Inside the mark of each trail that is an error, 0xFFRRGGBB; 0 for what is none. */
  int[] cores(Theme theme, int stop) {
    if (stops == null) {
      return new int[trails.size()];
    }
    Observations there = stops.observations().get(stop);
    return IntStream.range(0, trails.size())
        .map(i -> there.isError(i) ? colors.core(theme, there, i) : 0)
        .toArray();
  }

  /** The last stop that trails have passed at a time. */
  int stopAt(float time) {
    return stops == null ? trails.samples() - 1 : stops.at(time);
  }
}
