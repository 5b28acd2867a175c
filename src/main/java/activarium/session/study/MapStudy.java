package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.recording.ActivationSet;
import activarium.session.Judgement;
import activarium.work.Parallel;
import activarium.work.Resting;
import activarium.work.Study;
import java.util.List;

/**
 * What can be found out about one map after another: how far it can be trusted, who is near whom,
 * and where classes are dense. Whoever draws asks once a frame; all methods return at once, and
 * what nobody asks for is not computed.
 */
public final class MapStudy implements AutoCloseable, Resting {

  private final int[] labels;
  private final int classes;
  private final Study<Judgement> judgements = new Study<>("the map was not judged");
  private final Study<Neighborhoods> neighborhoods = new Study<>("the neighbors are not known");
  private final Study<Contours> contours = new Study<>("the outlines of the classes are not known");
  private final Parallel parallel = new Parallel(1);

  /** Neighbors among activations, which stay the same while the map moves. */
  private volatile Known known = new Known(null, null);

  private record Known(ActivationSet activations, Neighbors neighbors) {}

  /** A map of a layer, by identity. */
  private record Question(ActivationSet layer, Embedding map, int k) {}

  /**
   * @param labels the class of each observation, 0 … {@code classes} − 1
   */
  public MapStudy(int[] labels, int classes) {
    this.labels = labels;
    this.classes = classes;
  }

  /**
   * The judgement of a map, or, while that is under way, of the one before it of the same layer;
   * null while there is none.
   *
   * @param layer that the map is of, or null while there is no map
   * @param k neighbors to judge by, or 0 if nobody wants to know
   */
  public Judgement judgement(ActivationSet layer, Embedding map, int k) {
    if (layer == null || map == null || k == 0) {
      judgements.forget();
      return null;
    }
    // A map that is played with changes faster than it can be judged.
    judgements.askNext(
        new Question(layer, map, k),
        run -> Judgement.of(layer.activations(), map, labels, k, parallel));
    Judgement newest = judgements.newest();
    Question of = (Question) judgements.newestKey();
    return of != null && of.layer == layer && of.k == k ? newest : null;
  }

  /**
   * Who is near whom among the activations and in a map of them; null while it is not known.
   *
   * @param layer that the map is of, or null while there is no map
   */
  public Neighborhoods neighborhoods(ActivationSet layer, Embedding map) {
    if (layer == null) {
      neighborhoods.forget();
      return null;
    }
    neighborhoods.ask(
        new Question(layer, map, 0),
        run -> {
          Neighbors high = neighbors(layer);
          run.stop().throwIfStopped();
          return Neighborhoods.of(high, map, labels, parallel);
        });
    return neighborhoods.result();
  }

  /** Activations of a recording are read here. */
  private Neighbors neighbors(ActivationSet layer) {
    Known before = known;
    if (before.activations != layer) {
      FloatMatrix activations = layer.activations();
      int k = Math.min(Neighborhoods.COUNT, labels.length - 1);
      before = new Known(layer, NearestNeighbors.of(activations, k, parallel));
      known = before;
    }
    return before.neighbors;
  }

  /**
   * The contours of a map; null while they are not known, which they soon will be.
   *
   * @param map null if nobody wants to know
   */
  public Contours contours(Embedding map) {
    if (map == null) {
      contours.forget();
      return null;
    }
    contours.ask(map, run -> Contours.of(map, labels, classes));
    return contours.result();
  }

  private List<Study<?>> all() {
    return List.of(judgements, neighborhoods, contours);
  }

  /** True once all that was asked for last is there, and was asked for again. */
  @Override
  public boolean isAtRest() {
    return all().stream().allMatch(Study::isAtRest);
  }

  @Override
  public RuntimeException failure() {
    return Resting.firstFailure(
        all().stream().map(Study::failure).toArray(RuntimeException[]::new));
  }

  @Override
  public void close() {
    all().forEach(Study::close);
    parallel.close();
  }
}
