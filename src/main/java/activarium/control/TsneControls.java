package activarium.control;

import activarium.core.Text;
import activarium.draw.Theme;
import activarium.parameter.Action;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.session.Frame;
import activarium.session.Session;
import activarium.session.study.TsneRun;
import activarium.session.study.TsneSettings;
import java.util.function.Supplier;

/** The parameters of a t-SNE that runs, and of the session whose layer it maps. */
public final class TsneControls {

  private final Session session;
  private final LiveControls live;
  private final TsneRun run;
  private final ParameterList parameters = new ParameterList();
  private Frame mapped;

  public TsneControls(Session session, TsneRun run, Supplier<Theme> theme) {
    this.session = session;
    this.live = new LiveControls(session, session.mapLayers(), theme, new ColorControls());
    this.run = run;
    parameters
        .addAll(live.shownByOthers())
        .addAll(ParameterList.of(TsneSettings.class, run::settings, run::settings))
        .addAll(ParameterList.of(this))
        .addAll(live.training());
    RangeParameter perplexity = parameters.range("perplexity");
    float most = (session.observations().count() - 1) / 3;
    perplexity.limits(perplexity.min(), Math.min(perplexity.max(), most));
    parameters.range("learningRate").format(v -> Text.shown("%.2f × N", v));
  }

  @Action(order = 1)
  private void perturb() {
    run.perturb();
  }

  @Action(order = 2)
  private void unpin() {
    run.unpin();
  }

  @Action(order = 3)
  private void anew() {
    run.restart();
  }

  /** Multiplies the perplexity, within what so many observations allow. */
  public void scalePerplexity(double factor) {
    RangeParameter perplexity = parameters.range("perplexity");
    float wanted = (float) (run.settings().perplexity() * factor);
    float least = perplexity.value() + (factor > 1 ? 1 : -1); // or rounding could hold it
    perplexity.value(factor > 1 ? Math.max(wanted, least) : Math.min(wanted, least));
  }

  public ParameterList parameters() {
    return parameters;
  }

  /** What runs. */
  public TsneRun run() {
    return run;
  }

  /** Layer, moment and training, as in any session. */
  public LiveControls live() {
    return live;
  }

  /**
   * Maps the layer and moment of a frame from now on, if it is another one. What only passes is not
   * mapped: the map goes on from where it is, so it would depend on what had passed, and how fast.
   */
  public void follow(Frame frame) {
    boolean same =
        mapped != null
            && mapped.snapshot() == frame.snapshot()
            && mapped.layer().equals(frame.layer());
    if (!same && !session.settling().isPassing(frame)) {
      mapped = frame;
      run.activations(() -> frame.snapshot().layer(frame.layer()).activations());
    }
  }
}
