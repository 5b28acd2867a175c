package activarium.watchdog;

import activarium.core.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What a show holds while the same is done again and again: whether it stays as it is. Told of the
 * later half, since a show that has just begun fills its memory rightly.
 */
public final class Steadiness {

  /** A slope within as many standard errors is chance. */
  private static final double ERRORS = 4;

  /** Of what is held, and of bytes and numbers: less is no leak that any exhibition would feel. */
  private static final double SHARE = 0.01;

  private static final double BYTES = 1 << 20;
  private static final double COUNT = 1;

  /** Java opens a file for each size of a font, and keeps the last twenty open. */
  private static final double FONTS = 20;

  private static final int FEWEST = 8;

  private final List<Map<Resource, Long>> held = new ArrayList<>();

  /** Takes what is held now, at even distances. */
  public void add(Map<Resource, Long> now) {
    held.add(Map.copyOf(now));
  }

  /** Where each resource goes. */
  public List<Line> lines() {
    if (held.size() < FEWEST) {
      throw new IllegalStateException("held must be told at least " + FEWEST + " times");
    }
    return Arrays.stream(Resource.values()).map(this::line).toList();
  }

  private Line line(Resource resource) {
    int from = held.size() / 2;
    double[] values =
        held.subList(from, held.size()).stream().mapToDouble(now -> now.get(resource)).toArray();
    Trend trend = Trend.of(values);
    int steps = values.length - 1;
    return new Line(resource, trend.end(), steps * trend.slope(), steps * trend.error());
  }

  /**
   * One resource.
   *
   * @param end how much of it is held at the end
   * @param rise by how much it rose through the later half
   * @param error the standard error of that
   */
  public record Line(Resource resource, double end, double rise, double error) {

    /** Whether it grows, beyond chance and beyond what matters. */
    public boolean grows() {
      return rise > ERRORS * error && rise > Math.max(SHARE * end, matters());
    }

    private double matters() {
      if (resource == Resource.HANDLES) {
        return FONTS;
      }
      return resource.isBytes() ? BYTES : COUNT;
    }

    @Override
    public String toString() {
      double unit = resource.isBytes() ? BYTES : 1;
      return Text.of(
          "%-8s %9s at the end, %+.2f ± %.2f through the later half",
          resource.word(), resource.amount(end), rise / unit, error / unit);
    }
  }
}
