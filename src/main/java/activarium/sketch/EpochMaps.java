package activarium.sketch;

import activarium.core.FloatMatrix;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.parameter.ToggleParameter;
import activarium.projection.Embedding;
import activarium.projection.Evolution;
import activarium.session.EvolutionResult;
import activarium.session.EvolutionStudy;
import activarium.session.LayerMap;
import activarium.session.Moment;
import activarium.session.Resting;
import activarium.session.Session;
import java.util.ArrayList;
import java.util.List;

/**
 * The maps of a session's layer through the epochs: those that the session makes while it trains,
 * all from the same start, or all projected together, as in the paper, which takes longer.
 */
public final class EpochMaps implements AutoCloseable, Resting {

  private static final int SPARSEST = 5;

  /**
   * A sequence of maps.
   *
   * @param names the epoch of each map
   */
  public record Sequence(List<Embedding> maps, List<String> names) {}

  /** What a study is of; another one asks for another study. */
  private record Question(String layer, List<Moment> moments) {}

  private final Session session;
  private final EvolutionStudy study;
  private int every = 1;
  private boolean together;
  private Question studied;
  private Question shown;

  public EpochMaps(Session session) {
    this.session = session;
    this.study = new EvolutionStudy(session.labels(), session.mapSeed());
  }

  /** For a panel. */
  public ParameterList parameters() {
    return new ParameterList()
        .add(
            new RangeParameter(
                "every",
                "Of all epochs, one of",
                1,
                SPARSEST,
                1,
                () -> (float) every,
                v -> every = Math.round(v)))
        .add(
            new ToggleParameter(
                "together", "Project all epochs together", () -> 0, () -> together, this::ask));
  }

  private void ask(boolean on) {
    together = on;
    studied = null;
    shown = null;
  }

  /** How far a projection of all epochs together is, 0 … 1; 1 if none is under way. */
  public double progress() {
    return together ? study.progress() : 1;
  }

  @Override
  public boolean isAtRest() {
    return !together || study.isAtRest();
  }

  /** The sequence of two maps or more, if it is not the one taken last; else null. */
  public Sequence take() {
    return together ? takeTogether() : takeLive();
  }

  private Sequence takeLive() {
    String layer = session.layer();
    List<Moment> mapped = chosen().stream().filter(m -> m.quick(layer) != null).toList();
    Question now = new Question(layer, mapped);
    if (mapped.size() < 2 || now.equals(shown)) {
      return null;
    }
    shown = now;
    return new Sequence(
        mapped.stream().map(m -> m.quick(layer)).map(LayerMap::embedding).toList(), names(mapped));
  }

  private Sequence takeTogether() {
    Question now = new Question(session.layer(), chosen());
    if (now.moments().size() > 1 && !now.equals(studied) && study.progress() >= 1) {
      studied = now;
      study.begin(() -> activations(now), Evolution.joint());
      return null;
    }
    EvolutionResult result = study.take();
    return result == null ? null : new Sequence(result.frames(), names(studied.moments()));
  }

  /** One of so many moments, from the newest backwards, in their order. */
  private List<Moment> chosen() {
    List<Moment> moments = session.timeline().moments();
    List<Moment> chosen = new ArrayList<>();
    for (int i = moments.size() - 1; i >= 0; i -= every) {
      chosen.add(0, moments.get(i));
    }
    return chosen;
  }

  private static List<FloatMatrix> activations(Question question) {
    return question.moments().stream()
        .map(m -> m.snapshot().layer(question.layer()).activations())
        .toList();
  }

  private static List<String> names(List<Moment> moments) {
    return moments.stream()
        .map(m -> "%.2f".formatted(m.snapshot().progress()).replaceAll("[.]?0+$", ""))
        .toList();
  }

  @Override
  public void close() {
    study.close();
  }
}
