package activarium.view.chart;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.projection.quality.NeighborhoodHit;
import activarium.recording.TrainingPoint;
import activarium.session.Frame;
import activarium.session.LayerMap;
import activarium.session.Moment;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How the training goes: loss, accuracy, and the neighborhood hit of the map, each as a number at
 * the moment shown and as a curve.
 */
public final class TrainingView {

  private static final float GAP = 12;

  private final ChartView lossChart = new ChartView("loss");
  private final ChartView accuracyChart = new ChartView("accuracy");
  private final ChartView hitChart = new ChartView("hit", NeighborhoodHit.DEFAULT_K);

  private List<TrainingPoint> points = List.of();
  private Curve loss = empty();
  private Curve trainAccuracy = empty();

  private static Curve empty() {
    return new Curve(new float[0], new float[0], 0);
  }

  /**
   * Draws the three figures below one another.
   *
   * @param frame what is shown; null before there is anything
   */
  public void draw(
      Canvas canvas, Box box, List<TrainingPoint> newPoints, List<Moment> moments, Frame frame) {
    Theme theme = canvas.theme();
    if (newPoints != points) {
      points = newPoints;
      loss = points(p -> p.loss(), theme.text());
      trainAccuracy = points(p -> p.trainAccuracy(), theme.muted());
    }
    float height = (box.height() - 2 * GAP) / 3;
    float now = frame == null ? 0 : (float) frame.snapshot().progress();
    Curve lossNow = new Curve(loss.x(), loss.y(), theme.text());
    lossChart.draw(
        canvas,
        box.top(height),
        loss(frame),
        Text.say("chart.loss.note"),
        List.of(lossNow),
        0,
        Math.max(0.1f, max(loss)),
        now);
    drawAccuracy(canvas, box.below(height + GAP).top(height), moments, frame, now);
    drawHit(canvas, box.below(2 * (height + GAP)).top(height), moments, frame, now);
  }

  private void drawAccuracy(Canvas canvas, Box box, List<Moment> moments, Frame frame, float now) {
    Theme theme = canvas.theme();
    Curve test = moments(moments, m -> m.snapshot().testAccuracy(), theme.text());
    Curve train = new Curve(trainAccuracy.x(), trainAccuracy.y(), theme.line());
    String note = Text.say("chart.train", percent(frame, f -> f.snapshot().trainAccuracy()));
    accuracyChart.draw(
        canvas,
        box,
        percent(frame, f -> f.snapshot().testAccuracy()),
        note,
        List.of(train, test),
        0,
        1,
        now);
  }

  private void drawHit(Canvas canvas, Box box, List<Moment> moments, Frame frame, float now) {
    Theme theme = canvas.theme();
    Curve high = moments(moments, m -> hit(m, frame, true), theme.line());
    Curve map = moments(moments, m -> hit(m, frame, false), theme.text());
    String number =
        percent(frame, f -> f.map() == null ? latest(map, now) : f.map().neighborhoodHit());
    String ofLayer =
        percent(frame, f -> f.map() == null ? latest(high, now) : f.map().neighborhoodHitHigh());
    String note = Text.say("chart.layer", ofLayer);
    float min = Math.min(0.5f, (float) Math.floor(10 * Math.min(min(map), min(high))) / 10);
    hitChart.draw(canvas, box, number, note, List.of(high, map), min, 1, now);
  }

  /** Of the map shown, and of quick maps of all other moments. */
  private static double hit(Moment moment, Frame shown, boolean high) {
    String technique = shown == null || shown.map() == null ? "" : shown.map().technique();
    LayerMap quick = shown == null ? null : moment.quick(shown.layer(), technique);
    boolean isShown = shown != null && shown.snapshot() == moment.snapshot();
    LayerMap map = isShown && shown.map() != null ? shown.map() : quick;
    return map == null ? Double.NaN : high ? map.neighborhoodHitHigh() : map.neighborhoodHit();
  }

  /** The value of the last finished map before {@code now}. */
  private static double latest(Curve curve, float now) {
    double value = Double.NaN;
    for (int i = 0; i < curve.x().length && curve.x()[i] <= now; i++) {
      value = Float.isNaN(curve.y()[i]) ? value : curve.y()[i];
    }
    return value;
  }

  private static String loss(Frame frame) {
    double loss = frame == null ? Double.NaN : frame.snapshot().loss();
    return Double.isNaN(loss) ? "–" : Text.shown("%.3f", loss);
  }

  private static String percent(Frame frame, ToDoubleFunction<Frame> share) {
    return Words.percent(frame == null ? Double.NaN : share.applyAsDouble(frame));
  }

  private Curve points(ToDoubleFunction<TrainingPoint> value, int color) {
    return curve(points, TrainingPoint::epochs, value, color);
  }

  private static Curve moments(List<Moment> moments, ToDoubleFunction<Moment> value, int color) {
    return curve(moments, m -> m.snapshot().progress(), value, color);
  }

  private static <T> Curve curve(
      List<T> list, ToDoubleFunction<T> along, ToDoubleFunction<T> value, int color) {
    float[] x = new float[list.size()];
    float[] y = new float[list.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) along.applyAsDouble(list.get(i));
      y[i] = (float) value.applyAsDouble(list.get(i));
    }
    return new Curve(x, y, color);
  }

  private static float max(Curve curve) {
    float max = 0;
    for (float y : curve.y()) {
      max = y > max ? y : max;
    }
    return max;
  }

  private static float min(Curve curve) {
    float min = 1;
    for (float y : curve.y()) {
      min = y < min ? y : min;
    }
    return min;
  }
}
