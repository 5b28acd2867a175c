package activarium.view.chart;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Words;
import activarium.projection.quality.NeighborhoodHit;
import activarium.session.study.TsneFrame;
import java.util.Arrays;
import java.util.List;

/** How a t-SNE goes: its loss, and what the map keeps of the neighborhoods. */
public final class TsneView {

  private static final float GAP = 16;

  private final ChartView loss = new ChartView("kl");
  private final ChartView hits = new ChartView("hit", NeighborhoodHit.DEFAULT_K);

  /**
   * Draws both figures below one another.
   *
   * @param frame null before there is anything
   */
  public void draw(Canvas canvas, Box box, TsneFrame frame) {
    float[] none = new float[0];
    float[] iterations = frame == null ? none : frame.iterations();
    float[] kl = frame == null ? none : frame.kl();
    float[] hit = frame == null ? none : frame.hit();
    float height = (box.height() - GAP) / 2;
    float now = frame == null ? 0 : frame.iteration();
    int color = canvas.theme().text();
    loss.draw(
        canvas,
        box.top(height),
        kl.length == 0 ? "–" : Text.shown("%.3f", kl[kl.length - 1]),
        frame == null ? "" : Text.say("chart.kl.note", frame.iteration()),
        List.of(shifted(iterations, kl, color)),
        0,
        highest(kl),
        now - first(iterations));
    hits.draw(
        canvas,
        box.below(height + GAP).top(height),
        hit.length == 0 ? "–" : Words.percent(hit[hit.length - 1]),
        frame == null ? "" : Text.say("chart.layer", Words.percent(frame.hitHigh())),
        List.of(shifted(iterations, hit, color)),
        0,
        1,
        now - first(iterations));
  }

  /** Of a long run only the newest part is known: it begins at the left. */
  private static Curve shifted(float[] iterations, float[] values, int color) {
    float[] x = iterations.clone();
    for (int i = 0; i < x.length; i++) {
      x[i] -= first(iterations);
    }
    return new Curve(x, values, color);
  }

  private static float first(float[] iterations) {
    return iterations.length == 0 ? 0 : iterations[0];
  }

  private static float highest(float[] kl) {
    float[] sorted = kl.clone();
    Arrays.sort(sorted);
    return sorted.length == 0 ? 1 : Math.max(0.1f, sorted[sorted.length - 1]);
  }
}
