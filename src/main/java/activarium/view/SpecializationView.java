package activarium.view;

import activarium.neuron.NeuronMap;
import activarium.neuron.Specialization;
import activarium.session.Moment;
import activarium.session.NeuronMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How neurons specialize while the network learns: the share of a class's importance that its top
 * neurons carry, a thin curve a class and their mean; how many classes have their neurons close
 * together, more than chance would have it; and the accuracy that goes with it.
 */
public final class SpecializationView {

  private static final float GAP = 12;

  /** A class whose neurons lie as close together by chance less often than this counts. */
  private static final double SIGNIFICANT = 0.01;

  private final ChartView shareChart = new ChartView("Share of top 5 %");
  private final ChartView closeChart = new ChartView("Classes together");
  private final ChartView accuracyChart = new ChartView("Accuracy");

  /**
   * Draws the three figures below one another.
   *
   * @param now the moment shown, in epochs
   * @param onlyClass the class whose figures are to be read, or −1 for all
   */
  public void draw(
      Canvas canvas,
      Box box,
      List<Moment> moments,
      NeuronMapper mapper,
      String layer,
      float now,
      int onlyClass) {
    float height = (box.height() - 2 * GAP) / 3;
    List<Specialization> figures = new ArrayList<>();
    for (Moment moment : moments) {
      NeuronMap map = mapper.map(moment, layer);
      figures.add(map == null ? null : map.specialization());
    }
    float[] x = new float[moments.size()];
    for (int i = 0; i < x.length; i++) {
      x[i] = (float) moments.get(i).snapshot().progress();
    }
    drawShare(canvas, box.top(height), x, figures, now, onlyClass);
    drawCloseness(canvas, box.below(height + GAP).top(height), x, figures, now, onlyClass);
    drawAccuracy(canvas, box.below(2 * (height + GAP)).top(height), x, moments, now);
  }

  private void drawShare(
      Canvas canvas, Box box, float[] x, List<Specialization> figures, float now, int onlyClass) {
    Theme theme = canvas.theme();
    List<Curve> curves = new ArrayList<>();
    int classes = classes(figures);
    for (int c = 0; c < classes; c++) {
      int index = c;
      float strength = onlyClass < 0 || onlyClass == c ? 0.7f : 0.15f;
      int color = theme.faded(theme.classes().color(c), strength);
      curves.add(curve(x, figures, s -> s.share()[index], color));
    }
    Curve mean =
        onlyClass >= 0
            ? curve(x, figures, s -> s.share()[onlyClass], theme.text())
            : curve(x, figures, s -> mean(s.share()), theme.text());
    curves.add(mean);
    String note = onlyClass < 0 ? "of importance" : "of this class";
    shareChart.draw(canvas, box, percent(mean, now), note, curves, 0, highest(curves), now);
  }

  private void drawCloseness(
      Canvas canvas, Box box, float[] x, List<Specialization> figures, float now, int onlyClass) {
    Theme theme = canvas.theme();
    int classes = classes(figures);
    Curve curve = curve(x, figures, SpecializationView::together, theme.text());
    float value = at(curve, now);
    String number = Float.isNaN(value) ? "–" : "%.0f of %d".formatted(value, classes);
    String note = "p < 0.01";
    if (onlyClass >= 0) {
      float p = at(curve(x, figures, s -> s.p()[onlyClass], 0), now);
      note = Float.isNaN(p) ? "–" : p <= 0.001f ? "this: p ≤ 0.001" : "this: p = %.3f".formatted(p);
    }
    closeChart.draw(canvas, box, number, note, List.of(curve), 0, Math.max(1, classes), now);
  }

  private void drawAccuracy(Canvas canvas, Box box, float[] x, List<Moment> moments, float now) {
    float[] y = new float[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = (float) moments.get(i).snapshot().testAccuracy();
    }
    Curve curve = new Curve(x, y, canvas.theme().text());
    accuracyChart.draw(canvas, box, percent(curve, now), "test images", List.of(curve), 0, 1, now);
  }

  private static int classes(List<Specialization> figures) {
    return figures.stream().filter(s -> s != null).findFirst().map(s -> s.p().length).orElse(0);
  }

  private static double together(Specialization figures) {
    return Arrays.stream(figures.p()).filter(p -> p < SIGNIFICANT).count();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
  }

  private static Curve curve(
      float[] x, List<Specialization> figures, ToDoubleFunction<Specialization> value, int color) {
    float[] y = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      Specialization s = figures.get(i);
      y[i] = s == null ? Float.NaN : (float) value.applyAsDouble(s);
    }
    return new Curve(x, y, color);
  }

  /** The head of a chart that has room for all curves: full tenths, at least a half. */
  private static float highest(List<Curve> curves) {
    double max = 0.5;
    for (Curve curve : curves) {
      for (float y : curve.y()) {
        max = y > max ? Math.min(1, Math.ceil(10 * y) / 10) : max;
      }
    }
    return (float) max;
  }

  private static String percent(Curve curve, float now) {
    float value = at(curve, now);
    return Float.isNaN(value) ? "–" : "%.0f %%".formatted(100 * value);
  }

  /** The last value known up to a moment. */
  private static float at(Curve curve, float now) {
    float value = Float.NaN;
    for (int i = 0; i < curve.x().length && curve.x()[i] <= now; i++) {
      value = Float.isNaN(curve.y()[i]) ? value : curve.y()[i];
    }
    return value;
  }
}
