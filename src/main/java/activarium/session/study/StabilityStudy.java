package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.technique.Projection;
import activarium.projection.tsne.Initialization;
import activarium.recording.ActivationSet;
import activarium.session.MapMaker;
import activarium.session.MapRun;
import activarium.session.Session;
import activarium.session.Techniques;
import activarium.work.Parallel;
import activarium.work.Resting;
import activarium.work.StopToken;
import activarium.work.Study;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Maps what is shown again from other, random starts, in the background and where nothing is in a
 * hurry, and says what stays. Each further map is a full run, whatever the map shown is, and is
 * kept as long as its activations are. Whoever draws asks once a frame; all methods return at once.
 */
public final class StabilityStudy implements AutoCloseable, Resting {

  private final int[] labels;
  private final LongSupplier seed;
  private final Supplier<String> technique;
  private final Techniques techniques;
  private final BooleanSupplier calm;
  private final Parallel parallel = new Parallel(1);
  private final MapMaker maker;
  private final Study<Answer> study =
      new Study<>("the map was not compared with those of other seeds");

  /** Further maps that are finished; used by one job at a time. */
  private final Map<ActivationSet, Maps> finished = new WeakHashMap<>();

  private Question asked;
  private int steps;

  /** The further map under way, and what it is of; used by one job at a time. */
  private MapRun underWay;

  private Maps underWayTo;

  private record Maps(long seed, String technique, List<Embedding> maps) {}

  private record Question(ActivationSet layer, long seed, String technique, Embedding map, int k) {

    boolean isOfSameMaps(Question other) {
      return other != null
          && layer == other.layer
          && seed == other.seed
          && technique.equals(other.technique);
    }

    boolean isSame(Question other) {
      return isOfSameMaps(other) && map == other.map && k == other.k;
    }
  }

  private record Answer(Question question, Stability stability) {}

  /** One more map of those that a question needs. */
  private record Step(Question question, int number) {}

  /** Asks about maps of a session's observations, where that waits and has nothing to settle. */
  public StabilityStudy(Session session) {
    this(
        session.labels(),
        session::mapSeed,
        session::techniqueShown,
        session.techniques(),
        () -> session.isWaiting() && !session.settling().isSettling());
  }

  /**
   * @param labels the class of each observation
   * @param seed of the session's maps: that of further ones follows from it
   * @param technique the name of the one that made the map shown
   * @param techniques among which that one is
   * @param calm whether nothing else is in a hurry
   */
  StabilityStudy(
      int[] labels,
      LongSupplier seed,
      Supplier<String> technique,
      Techniques techniques,
      BooleanSupplier calm) {
    this.labels = labels;
    this.seed = seed;
    this.technique = technique;
    this.techniques = techniques;
    this.calm = calm;
    this.maker =
        new MapMaker(
            labels,
            () -> {
              throw new IllegalStateException("further maps start at random");
            },
            parallel);
  }

  /**
   * What stays of a map as far as it is known, of one of the same layer that was shown before while
   * that is under way; null if nobody wants to know.
   *
   * @param layer that the map is of, or null while there is no map
   * @param k neighbors to compare, or 0 if nobody wants to know
   */
  public Stability of(ActivationSet layer, Embedding map, int k) {
    if (layer == null || map == null || k == 0) {
      asked = null;
      study.forget();
      return null;
    }
    Question question = new Question(layer, seed.getAsLong(), technique.get(), map, k);
    if (!question.isOfSameMaps(asked)) {
      study.forget(); // what is under way is of no use any more
    }
    asked = question;
    // In this order: what ends between the two is seen as an answer in the next frame, and not
    // taken for one that is missing.
    boolean isFree = study.progress() >= 1;
    Answer answer = study.newest();
    boolean isCalm = calm.getAsBoolean();
    if (isCalm && isFree && !isAnswered(answer)) {
      study.ask(new Step(question, steps++), run -> step(question, answer, run));
    }
    if (answer != null && question.isOfSameMaps(answer.question) && answer.question.k == k) {
      return answer.stability;
    }
    return isCalm ? Stability.BEGUN : Stability.WAITING;
  }

  /** What was not to be found of these maps is not looked for again. */
  private boolean isAnswered(Answer answer) {
    return study.failure() != null
        || answer != null && asked.isSame(answer.question) && answer.stability.isComplete();
  }

  /** Makes one more map if one is missing, and compares. */
  private Answer step(Question question, Answer before, Study.Run<Answer> run) {
    Maps maps = finished.get(question.layer);
    boolean isOfOthers =
        maps == null || maps.seed != question.seed || !maps.technique.equals(question.technique);
    if (isOfOthers) {
      maps = new Maps(question.seed, question.technique, new ArrayList<>());
      finished.put(question.layer, maps);
    }
    Answer answer = before;
    if (!maps.maps.isEmpty() && (before == null || !question.isSame(before.question))) {
      answer = compared(question, maps);
      run.publish(answer);
    }
    boolean isMissing = maps.maps.size() < Stability.SEEDS - 1;
    if (isMissing && advance(question.layer, maps, run.stop())) {
      answer = compared(question, maps);
    }
    return answer == null ? new Answer(null, Stability.BEGUN) : answer;
  }

  private Answer compared(Question question, Maps maps) {
    return new Answer(
        question, Stability.of(question.map, maps.maps, labels, question.k, parallel));
  }

  /** Whether another map was finished, rather than left for something that is in a hurry. */
  private boolean advance(ActivationSet layer, Maps maps, StopToken stop) {
    if (underWayTo != maps) {
      FloatMatrix activations = layer.activations();
      long other = maps.seed + maps.maps.size() + 1;
      Embedding start = Initialization.random().start(activations, other, parallel);
      Projection projection = techniques.require(maps.technique);
      underWay = maker.settled(projection, activations, start, other, stop);
      underWayTo = maps;
    }
    boolean isFinished = false;
    while (!isFinished) {
      if (stop.isStopped() || !calm.getAsBoolean()) {
        return false;
      }
      isFinished = underWay.step();
    }
    maps.maps.add(underWay.map().embedding());
    underWayTo = null;
    underWay = null;
    return true;
  }

  @Override
  public boolean isAtRest() {
    return study.progress() >= 1 && (asked == null || isAnswered(study.newest()));
  }

  @Override
  public RuntimeException failure() {
    return study.failure();
  }

  @Override
  public void close() {
    study.close();
    parallel.close();
  }
}
