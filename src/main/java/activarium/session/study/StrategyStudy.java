package activarium.session.study;

import activarium.projection.evolution.Evolution;
import activarium.session.Session;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What every strategy makes of one sequence of activation sets: one strategy after another, the one
 * that is looked at first. All methods return at once.
 */
public final class StrategyStudy implements AutoCloseable {

  /** The place of dynamic t-SNE among the strategies. */
  private static final int DYNAMIC = 4;

  private final EvolutionStudy study;

  private List<Evolution> strategies;

  private double lambda;
  private final EvolutionResult[] results;
  private ActivationSequence sequence;
  private int underWay = -1;

  /**
   * @param lambda weight of coherence of dynamic t-SNE, ≥ 0
   */
  public StrategyStudy(Session session, double lambda) {
    this(new EvolutionStudy(session, session.seed()), lambda);
  }

  StrategyStudy(EvolutionStudy study, double lambda) {
    this.study = study;
    strategies = compared(lambda);
    this.lambda = lambda;
    results = new EvolutionResult[strategies.size()];
  }

  /** All but dynamic t-SNE as it was published, in whose place the one with springs is. */
  private static List<Evolution> compared(double lambda) {
    return List.of(
        Evolution.fixedStart(),
        Evolution.joint(),
        Evolution.independent(),
        Evolution.previousStart(),
        Evolution.dynamic(lambda),
        Evolution.jointHeld(),
        Evolution.landmarkGuided(),
        Evolution.pcaGuided());
  }

  /** How many strategies there are. */
  public int count() {
    return results.length;
  }

  /** The name of a strategy, such as {@code fixed-start}. */
  public String name(int strategy) {
    return strategies.get(strategy).name();
  }

  /** Studies this sequence, if it is not the one of before. */
  public void ask(ActivationSequence newSequence) {
    if (sequence == null || !newSequence.equals(sequence)) {
      sequence = newSequence;
      Arrays.fill(results, null);
      underWay = -1;
    }
  }

  /** Weighs the coherence of dynamic t-SNE anew: what it made by another weight is forgotten. */
  public void lambda(double newLambda) {
    if (newLambda != lambda) {
      lambda = newLambda;
      strategies = compared(newLambda);
      results[DYNAMIC] = null;
      underWay = underWay == DYNAMIC ? -1 : underWay;
    }
  }

  /**
   * Takes what is finished and begins what is missing; once a frame.
   *
   * @param first the strategy that is looked at, or −1 for all of them
   * @return whether there is something new
   */
  public boolean advance(int first) {
    EvolutionResult newest = underWay < 0 ? null : study.take();
    if (newest != null) {
      results[underWay] = newest;
      underWay = -1;
    }
    int wanted = first >= 0 && results[first] == null ? first : missing();
    boolean isUrgent = wanted == first && wanted != underWay;
    boolean isFree = underWay < 0 || study.failure() == null && isUrgent;
    if (sequence != null && wanted >= 0 && isFree) {
      underWay = wanted;
      study.ask(sequence, strategies.get(wanted));
    }
    return newest != null;
  }

  private int missing() {
    for (int i = 0; i < results.length; i++) {
      if (results[i] == null) {
        return i;
      }
    }
    return -1;
  }

  /** What a strategy made of the sequence, or null while that is not known. */
  public EvolutionResult result(int strategy) {
    return results[strategy];
  }

  /** What is known of all strategies, in their order. */
  public List<EvolutionResult> results() {
    return Arrays.stream(results).filter(Objects::nonNull).toList();
  }

  /** The strategy under way, or −1. */
  public int underWay() {
    return underWay;
  }

  /** How far the strategy under way is, 0 … 1. */
  public double progress() {
    return underWay < 0 ? 1 : study.progress();
  }

  /** What is on its way behind what is shown, in words. */
  public String beside(String shown) {
    return underWay < 0 ? shown : study.beside(shown);
  }

  /** Whether all that was asked for is known, or nothing more will come. */
  public boolean isAtRest() {
    return sequence == null || missing() < 0 || failure() != null;
  }

  /** What ended the study of a strategy, or null. */
  public RuntimeException failure() {
    return study.failure();
  }

  @Override
  public void close() {
    study.close();
  }
}
