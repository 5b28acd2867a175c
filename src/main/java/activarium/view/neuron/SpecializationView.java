package activarium.view.neuron;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Theme;
import activarium.network.NetworkCatalog;
import activarium.neuron.Specialization;
import activarium.session.study.NeuronMapper;
import activarium.session.study.SpecializationRun;
import activarium.view.chart.ChartView;
import activarium.view.chart.Curve;
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

  private final ChartView shareChart = new ChartView("share");
  private final ChartView closeChart = new ChartView("together");
  private final ChartView accuracyChart = new ChartView("accuracy");

  /**
   * Draws the three figures below one another; thin gray lines are those of an earlier run.
   *
   * @param now the moment shown, in epochs
   * @param onlyClass the class whose figures are to be read, or −1 for all
   */
  public void draw(
      Canvas canvas, Box box, NeuronMapper mapper, String layer, float now, int onlyClass) {
    float height = (box.height() - 2 * GAP) / 3;
    SpecializationRun run = mapper.run();
    SpecializationRun earlier = mapper.earlier();
    drawShare(canvas, box.top(height), run, earlier, layer, now, onlyClass);
    Box second = box.below(height + GAP).top(height);
    drawCloseness(canvas, second, run, earlier, layer, now, onlyClass);
    drawAccuracy(canvas, box.below(2 * (height + GAP)).top(height), run, earlier, now);
  }

  private void drawShare(
      Canvas canvas,
      Box box,
      SpecializationRun run,
      SpecializationRun earlier,
      String layer,
      float now,
      int onlyClass) {
    Theme theme = canvas.theme();
    List<Curve> curves = new ArrayList<>();
    for (int c = 0; c < run.classes(layer); c++) {
      int index = c;
      float strength = onlyClass < 0 || onlyClass == c ? 0.7f : 0.15f;
      int color = theme.faded(theme.classes().color(c), strength);
      curves.add(curve(run, layer, s -> s.share()[index], color));
    }
    ToDoubleFunction<Specialization> share =
        onlyClass >= 0 ? s -> s.share()[onlyClass] : s -> mean(s.share());
    Curve before = curve(earlier, layer, share, theme.muted());
    Curve mean = curve(run, layer, share, theme.text());
    curves.add(before);
    curves.add(mean);
    String note = Text.say(onlyClass < 0 ? "chart.share.all" : "chart.share.class");
    String compared = compared(earlier, percent(before, now), note);
    shareChart.draw(canvas, box, percent(mean, now), compared, curves, 0, highest(curves), now);
  }

  private void drawCloseness(
      Canvas canvas,
      Box box,
      SpecializationRun run,
      SpecializationRun earlier,
      String layer,
      float now,
      int onlyClass) {
    Theme theme = canvas.theme();
    int classes = run.classes(layer);
    Curve before = curve(earlier, layer, SpecializationView::together, theme.muted());
    Curve curve = curve(run, layer, SpecializationView::together, theme.text());
    float value = at(curve, now);
    String number = Float.isNaN(value) ? "–" : Text.say("chart.together.of", value, classes);
    float had = at(before, now);
    String note =
        compared(
            earlier,
            Float.isNaN(had) ? "–" : Text.shown("%.0f", had),
            Text.say("chart.together.note"));
    if (onlyClass >= 0) {
      float p = at(curve(run, layer, s -> s.p()[onlyClass], 0), now);
      note =
          Float.isNaN(p)
              ? "–"
              : p <= 0.001f ? Text.say("chart.together.least") : Text.say("chart.together.p", p);
    }
    List<Curve> curves = List.of(before, curve);
    closeChart.draw(canvas, box, number, note, curves, 0, Math.max(1, classes), now);
  }

  private void drawAccuracy(
      Canvas canvas, Box box, SpecializationRun run, SpecializationRun earlier, float now) {
    Theme theme = canvas.theme();
    Curve before = new Curve(earlier.epochs(), earlier.accuracy(), theme.muted());
    Curve curve = new Curve(run.epochs(), run.accuracy(), theme.text());
    String note = compared(earlier, percent(before, now), Text.say("chart.accuracy.note"));
    List<Curve> curves = List.of(before, curve);
    accuracyChart.draw(canvas, box, percent(curve, now), note, curves, 0, 1, now);
  }

  /** What the earlier run had at this moment, or, where there is none, the note. */
  private static String compared(SpecializationRun earlier, String value, String note) {
    if (earlier.points().isEmpty()) {
      return note;
    }
    return Text.say(
        NetworkCatalog.hasDropout(earlier.network()) ? "chart.dropout" : "chart.no-dropout", value);
  }

  private static double together(Specialization figures) {
    return Arrays.stream(figures.p()).filter(p -> p < SIGNIFICANT).count();
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
  }

  private static Curve curve(
      SpecializationRun run, String layer, ToDoubleFunction<Specialization> figure, int color) {
    return new Curve(run.epochs(), run.figures(layer, figure), color);
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
    return Float.isNaN(value) ? "–" : Text.shown("%.0f %%", 100 * value);
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
