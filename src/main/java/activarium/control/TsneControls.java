package activarium.control;

import activarium.core.Text;
import activarium.draw.Theme;
import activarium.parameter.ActionParameter;
import activarium.parameter.Parameter;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.session.Frame;
import activarium.session.Session;
import activarium.session.study.TsneRun;
import java.util.function.Supplier;

/** The parameters of a t-SNE that runs, and of the session whose layer it maps. */
public final class TsneControls {

  private static final int MAX_PERPLEXITY = 100;
  private static final int MAX_EXAGGERATION = 12;
  private static final float MIN_RATE = 0.05f;
  private static final float MAX_RATE = 3;

  private final LiveControls live;
  private final TsneRun run;
  private final ParameterList parameters = new ParameterList();
  private Frame mapped;

  public TsneControls(Session session, TsneRun run, Supplier<Theme> theme) {
    this.live = new LiveControls(session, session.mapLayers(), theme, new ColorControls());
    this.run = run;
    for (Parameter parameter : live.parameters().all()) {
      if (!parameter.name().startsWith("class.")) {
        parameters.add(parameter);
      }
      if (parameter.name().equals("layer")) {
        addTsne((session.observations().count() - 1) / 3);
      }
    }
  }

  private void addTsne(int most) {
    parameters.add(
        new RangeParameter(
            "perplexity",
            "Perplexity",
            2,
            Math.max(2, Math.min(MAX_PERPLEXITY, most)),
            1,
            () -> (float) run.settings().perplexity(),
            p -> run.settings(run.settings().withPerplexity(p))));
    parameters.add(
        new RangeParameter(
            "exaggeration",
            "Exaggeration",
            1,
            MAX_EXAGGERATION,
            0,
            () -> (float) run.settings().exaggeration(),
            e -> run.settings(run.settings().withExaggeration(e))));
    parameters.add(
        new RangeParameter(
                "learningRate",
                "Learning rate",
                MIN_RATE,
                MAX_RATE,
                0,
                () -> (float) run.settings().learningRate(),
                r -> run.settings(run.settings().withLearningRate(r)))
            .format(v -> Text.shown("%.2f × N", v)));
    parameters.add(new ActionParameter("perturb", () -> "Perturb", run::perturb));
    parameters.add(new ActionParameter("unpin", () -> "Unpin", run::unpin));
    parameters.add(new ActionParameter("anew", () -> "Anew", run::restart));
  }

  /** Multiplies the perplexity, within what so many observations allow. */
  public void scalePerplexity(double factor) {
    RangeParameter perplexity = parameters.get(RangeParameter.class, "perplexity");
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

  /** Maps the layer and moment of a frame from now on, if it is another one. */
  public void follow(Frame frame) {
    boolean same =
        mapped != null
            && mapped.snapshot() == frame.snapshot()
            && mapped.layer().equals(frame.layer());
    if (!same) {
      mapped = frame;
      run.activations(() -> frame.snapshot().layer(frame.layer()).activations());
    }
  }
}
