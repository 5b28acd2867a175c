package activarium.session.study;

import activarium.projection.Embedding;
import activarium.projection.evolution.Evolution;
import activarium.projection.tsne.Transform;
import activarium.recording.Snapshot;
import activarium.session.MapMaker;
import activarium.session.Phase;
import activarium.session.Session;
import activarium.work.Parallel;
import activarium.work.Resting;
import activarium.work.Study;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * One projection of a layer at several moments together, as in Fig. 5.11 of the paper, that keeps
 * up with a training. While the network trains, moments that came after the projection are placed
 * into it, and are marked as such; when they are as many as are in it, all are projected anew, so
 * that a long training costs no more than twice its last projection. When training pauses or ends,
 * all are. What is shown then depends on the moments alone. Draw thread only.
 */
public final class JointMaps implements AutoCloseable, Resting {

  /** Share of the memory that the activations of one projection may take. */
  private static final double MEMORY = 0.25;

  private final Session session;
  private final EvolutionStudy study;
  private final Study<Placed> placer = new Study<>("later moments are not placed");
  private final Parallel parallel = new Parallel(1);
  private final Map<Snapshot, Embedding> placed = new IdentityHashMap<>();
  private EvolutionResult base;
  private Snapshot placing;
  private ActivationSequence wanted;
  private List<Snapshot> shown = List.of();
  private boolean changed;

  /** A moment that came later, placed into a map of the projection. */
  private record Placed(Embedding base, Snapshot snapshot, Embedding embedding) {}

  public JointMaps(Session session) {
    this.session = session;
    this.study = new EvolutionStudy(session, session.mapSeed());
  }

  /**
   * What there is of the moments by now, if it is not what was taken last; else null. Other moments
   * than before, or another layer, are projected from now on.
   */
  public MapSequence take(String layer, List<Snapshot> moments) {
    wanted = ActivationSequence.throughEpochs(layer, moments);
    takeFinished();
    if (base != null && moments.stream().noneMatch(base.sequence().snapshots()::contains)) {
      forget(); // the training began anew
      return MapSequence.none(layer);
    }
    if (moments.size() > 1) {
      work();
    }
    return isOf(base, layer) ? takeShown() : null;
  }

  private void forget() {
    base = null;
    placed.clear();
    shown = List.of();
  }

  /** Shows again what is there. */
  public void again() {
    changed = true;
  }

  private void takeFinished() {
    EvolutionResult result = study.take();
    if (result != null) {
      base = result;
      placed.clear();
      changed = true;
    }
    Placed newest = placer.take();
    if (newest != null && base != null && base.frames().contains(newest.base)) {
      placed.put(newest.snapshot, newest.embedding);
    }
  }

  private static boolean isOf(EvolutionResult result, String layer) {
    return result != null && layer(result.sequence()).equals(layer);
  }

  private static String layer(ActivationSequence sequence) {
    return sequence.stops().get(0).layer();
  }

  private void work() {
    boolean isUnderWay = study.progress() < 1;
    if (isUnderWay && layer(study.asked()).equals(layer(wanted)) && isTraining()) {
      return; // what came since then is placed
    }
    boolean isDue = isUnderWay ? !wanted.equals(study.asked()) : isProjectionDue();
    if (isDue && fits()) {
      study.ask(wanted, Evolution.joint());
    } else if (!isUnderWay && isOf(base, layer(wanted)) && placer.progress() >= 1) {
      placeNext();
    }
  }

  private boolean isProjectionDue() {
    boolean hasFailed = study.failure() != null && wanted.equals(study.asked());
    if (hasFailed || base != null && wanted.equals(base.sequence())) {
      return false;
    }
    return !isOf(base, layer(wanted)) || !isTraining() || missing().size() * 2 >= wanted.size();
  }

  private boolean isTraining() {
    return session.phase() == Phase.TRAINING || session.phase() == Phase.PREPARING;
  }

  private List<Snapshot> missing() {
    return wanted.snapshots().stream().filter(s -> inBase(s) < 0).toList();
  }

  /** By identity: of two snapshots with equal figures one may be of another training. */
  private int inBase(Snapshot snapshot) {
    List<Snapshot> known = base.sequence().snapshots();
    for (int t = 0; t < known.size(); t++) {
      if (known.get(t) == snapshot) {
        return t;
      }
    }
    return -1;
  }

  private void placeNext() {
    for (Snapshot snapshot : missing()) {
      if (!placed.containsKey(snapshot) && snapshot != placing) {
        placing = snapshot;
        int nearest = nearest(snapshot);
        String layer = layer(wanted);
        Snapshot projected = base.sequence().snapshots().get(nearest);
        Embedding map = base.frames().get(nearest);
        placer.ask(new Object(), run -> place(layer, projected, map, snapshot));
        return;
      }
    }
  }

  /** What is projected already stays where it is. */
  private Placed place(String layer, Snapshot projected, Embedding map, Snapshot newer) {
    double perplexity = Math.min(Transform.DEFAULT_PERPLEXITY, MapMaker.perplexity(map.size()));
    Transform transform =
        new Transform(projected.layer(layer).activations(), map, perplexity, parallel);
    return new Placed(map, newer, transform.place(newer.layer(layer).activations()));
  }

  private int nearest(Snapshot snapshot) {
    List<Snapshot> known = base.sequence().snapshots();
    int nearest = 0;
    for (int t = 1; t < known.size(); t++) {
      if (distance(known.get(t), snapshot) < distance(known.get(nearest), snapshot)) {
        nearest = t;
      }
    }
    return nearest;
  }

  private static double distance(Snapshot one, Snapshot other) {
    return Math.abs(one.progress() - other.progress());
  }

  private MapSequence takeShown() {
    List<Snapshot> there = new ArrayList<>();
    List<Embedding> maps = new ArrayList<>();
    List<String> epochs = new ArrayList<>();
    for (int t = 0; t < wanted.size(); t++) {
      Snapshot snapshot = wanted.snapshots().get(t);
      int known = inBase(snapshot);
      Embedding map = known < 0 ? placed.get(snapshot) : base.frames().get(known);
      if (map != null) {
        there.add(snapshot);
        maps.add(map);
        epochs.add(wanted.epochs().get(t) + (known < 0 ? "*" : ""));
      }
    }
    if (there.size() < 2 || there.equals(shown) && !changed) {
      return null;
    }
    boolean isWhole = missing().isEmpty();
    shown = there;
    changed = false;
    String how = isWhole ? "epochs.how.joint" : "epochs.how.joint.placed";
    return new MapSequence(layer(wanted), epochs, there, maps, how);
  }

  /** Whether the activations fit into memory beside everything else. */
  public boolean fits() {
    return wanted == null || bytes() <= MEMORY * Runtime.getRuntime().maxMemory();
  }

  private double bytes() {
    if (wanted.size() == 0) {
      return 0;
    }
    Snapshot first = wanted.snapshots().get(0);
    int neurons = first.layer(layer(wanted)).neurons();
    return 4.0 * neurons * first.observations() * wanted.size();
  }

  /** What is being projected, or null. */
  public ActivationSequence underWay() {
    return study.progress() < 1 ? study.asked() : null;
  }

  /** How far it is, 0 … 1. */
  @Override
  public double progress() {
    return study.progress();
  }

  /** What ended the projection, or null. */
  @Override
  public RuntimeException failure() {
    return study.failure() != null ? study.failure() : placer.failure();
  }

  @Override
  public boolean isAtRest() {
    boolean hasEnded = study.failure() != null || !fits();
    boolean isDone = wanted == null || wanted.size() < 2 || hasEnded || isShown();
    return study.isAtRest() && placer.isAtRest() && isDone;
  }

  private boolean isShown() {
    return isOf(base, layer(wanted))
        && shown.equals(wanted.snapshots())
        && (isTraining() || missing().isEmpty());
  }

  @Override
  public void close() {
    study.close();
    placer.close();
    parallel.close();
  }
}
