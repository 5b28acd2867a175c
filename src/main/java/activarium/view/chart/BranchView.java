package activarium.view.chart;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.recording.TrainingPoint;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * A training and its branch: their losses over one another, and their accuracies. Up to a mark,
 * where the branch begins, they are the same; the trunk has the fainter line.
 */
public final class BranchView {

  /** Room that the view wants, in design units. */
  public static final float HEIGHT = 96;

  private static final float GAP = 28;
  private static final float LEAST = 0.1f;

  private final ChartView loss = new ChartView("loss");
  private final ChartView accuracy = new ChartView("accuracy");

  /**
   * The curves of a training, and how far it is.
   *
   * @param points earliest first
   * @param epoch of the moment shown
   */
  public record Run(List<TrainingPoint> points, double epoch) {

    private Curve curve(ToDoubleFunction<TrainingPoint> value, int color) {
      List<TrainingPoint> known =
          points.stream().filter(p -> !Double.isNaN(value.applyAsDouble(p))).toList();
      float[] x = new float[known.size()];
      float[] y = new float[known.size()];
      for (int i = 0; i < x.length; i++) {
        x[i] = (float) known.get(i).epochs();
        y[i] = (float) value.applyAsDouble(known.get(i));
      }
      return new Curve(x, y, color);
    }

    /** The last value up to the moment shown; NaN if there is none. */
    private double now(ToDoubleFunction<TrainingPoint> value) {
      double now = Double.NaN;
      for (TrainingPoint point : points) {
        double known = value.applyAsDouble(point);
        now = point.epochs() <= epoch && !Double.isNaN(known) ? known : now;
      }
      return now;
    }
  }

  /**
   * Draws the curves beside one another.
   *
   * @param begins the epoch at which the branch begins
   */
  public void draw(Canvas canvas, Box box, Run trunk, Run branch, int begins) {
    Theme theme = canvas.theme();
    canvas.line(box.x(), box.y(), box.right(), box.y(), 1, theme.line());
    Box below = box.below(GAP / 4);
    Curve trunkLoss = trunk.curve(TrainingPoint::loss, theme.muted());
    Curve branchLoss = branch.curve(TrainingPoint::loss, theme.text());
    double most = Math.max(LEAST, Math.max(max(trunkLoss), max(branchLoss)));
    Box left = below.column(0, 2, GAP);
    mark(canvas, left, List.of(trunkLoss, branchLoss), begins);
    loss.draw(
        canvas,
        left,
        number(branch.now(TrainingPoint::loss)),
        Text.say("branch.trunk.figure", number(trunk.now(TrainingPoint::loss))),
        List.of(trunkLoss, branchLoss),
        0,
        (float) most,
        (float) branch.epoch);
    drawAccuracy(canvas, below.column(1, 2, GAP), trunk, branch, begins);
  }

  private void drawAccuracy(Canvas canvas, Box box, Run trunk, Run branch, int begins) {
    Theme theme = canvas.theme();
    Curve trunkCurve = trunk.curve(TrainingPoint::testAccuracy, theme.muted());
    Curve branchCurve = branch.curve(TrainingPoint::testAccuracy, theme.text());
    mark(canvas, box, List.of(trunkCurve, branchCurve), begins);
    accuracy.draw(
        canvas,
        box,
        Words.percent(branch.now(TrainingPoint::testAccuracy)),
        Text.say("branch.trunk.figure", Words.percent(trunk.now(TrainingPoint::testAccuracy))),
        List.of(trunkCurve, branchCurve),
        0,
        1,
        (float) branch.epoch);
  }

  /** A line at the epoch at which the branch begins. */
  private static void mark(Canvas canvas, Box box, List<Curve> curves, int begins) {
    Box plot = ChartView.plot(box);
    float last = ChartView.maxX(curves);
    if (last > 0) {
      float x = plot.x() + plot.width() * Math.min(1, begins / last);
      canvas.line(x, plot.y(), x, plot.bottom(), 1, canvas.theme().line());
    }
  }

  private static double max(Curve curve) {
    double max = 0;
    for (float y : curve.y()) {
      max = Math.max(max, y);
    }
    return max;
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "–" : Text.shown("%.3f", value);
  }
}
