package activarium.session;

import activarium.core.Text;
import activarium.dataset.ObservationSet;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
import activarium.recording.ActivationSet;
import activarium.recording.EmbeddingStore;
import activarium.recording.Snapshot;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;
import activarium.work.Resting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A network through time, and the maps of its hidden layers: one that trains now ({@link
 * LiveSession}) or one that was recorded ({@link RecordedSession}). All methods return at once and
 * may be called from the draw thread; whatever takes long has a thread of its own.
 */
public abstract class Session implements AutoCloseable, Resting {

  private final ObservationSet observations;
  private final ActivationSet images;
  private final List<String> mapLayers;
  private final Timeline timeline;
  private final Latest<Frame> frames = new Latest<>();
  private final Parallel parallel = new Parallel(1);
  private final JobRunner jobs = new JobRunner("training or mapping ended");
  private final Projector projector;
  private final KeptMaps kept;
  private final long mapSeed;
  private volatile Frame taken;
  private volatile Passage passage;
  private boolean passes;
  private volatile Moment beginning;
  private volatile boolean awake;

  /** Until something else is asked for, no map is settled. */
  private volatile boolean keepsQuick;

  private String hash;

  /**
   * @param layers hidden layers, first layer first; the last is mapped first
   * @param seed of the projections
   * @param store where maps are kept that were made before
   */
  public Session(
      ObservationSet observations,
      List<String> layers,
      Timeline timeline,
      long seed,
      Optional<EmbeddingStore> store) {
    this.kept = new KeptMaps(store, this::hash);
    this.observations = observations;
    this.timeline = timeline;
    this.mapSeed = seed;
    this.images = ActivationSet.ofImages(observations.observations().images());
    // A layer that was recorded under the name of the images is what its recording says it is.
    boolean taken = layers.contains(ActivationSet.INPUT);
    this.mapLayers = taken ? List.copyOf(layers) : withImages(layers);
    MapMaker maker = new MapMaker(labels(), images::activations, parallel);
    this.projector =
        new Projector(
            new MapWork(maker, taken ? null : ActivationSet.INPUT, this::mapSeed, kept),
            new FramePublisher(maker, frames),
            timeline,
            layers.get(layers.size() - 1),
            this::isCalm);
  }

  private static List<String> withImages(List<String> layers) {
    List<String> all = new ArrayList<>(List.of(ActivationSet.INPUT));
    all.addAll(layers);
    return List.copyOf(all);
  }

  final Snapshot withImages(Snapshot snapshot) {
    return withImages(snapshot, images);
  }

  /** A look at the network in which the images are a layer, too. */
  static Snapshot withImages(Snapshot snapshot, ActivationSet images) {
    return snapshot.layerNames().contains(ActivationSet.INPUT)
        ? snapshot
        : snapshot.withFirst(images);
  }

  /** Begins to project, and lets a job bring the moments. */
  final void start(String name, JobRunner.Job job) {
    jobs.start("projector", stop -> projector.run(mapSeed, stop));
    jobs.start(name, job);
  }

  /** Hands a moment to the projector; waits while too many wait. */
  final void arrived(Moment moment) throws InterruptedException {
    projector.arrived(moment);
  }

  /** The hidden layers, first layer first. */
  public abstract List<String> layers();

  /** What can be mapped: the images themselves ({@link ActivationSet#INPUT}), then the layers. */
  public final List<String> mapLayers() {
    return mapLayers;
  }

  /** The name of each class, label 0 first. */
  public abstract List<String> classNames();

  /** The name of the data set. */
  public abstract String dataset();

  /** The name of the network. */
  public abstract String network();

  /** The seed of the training. */
  public abstract long seed();

  /** How far it is, as long as nothing failed. */
  abstract Phase progressPhase();

  public final Phase phase() {
    return failure() == null ? progressPhase() : Phase.FAILED;
  }

  /** The newest frame if it was not taken before, else null. */
  public final Frame take() {
    Frame newest = frames.take();
    taken = newest == null ? taken : newest;
    if (newest != null && isOfTimeline(newest)) {
      beginning = timeline.moments().get(0);
    }
    boolean isOther = newest != null || passes;
    passes = false;
    if (!isOther || taken == null) {
      return null;
    }
    return passage == null ? taken : passage.of(taken);
  }

  private boolean isOfTimeline(Frame frame) {
    return timeline.moments().stream().anyMatch(m -> m.snapshot() == frame.snapshot());
  }

  /**
   * Shows observations on their way between the maps of the two moments nearest to a time of the
   * training, of which one is to be chosen by {@link #moment}; at a moment itself, its map.
   */
  public final void pass(double progress) {
    Passage next = Passage.at(timeline.moments(), progress);
    passes = passes || next != null || passage != null;
    passage = next;
  }

  /** Between which moments observations are on their way, or null if they are at one. */
  public final Passage passage() {
    return passage;
  }

  /** Whether a frame is of a training that was begun anew since: of a network that is no more. */
  public final boolean isGone(Frame frame) {
    return frame != null && isGone(frame.snapshot());
  }

  /** The same of neurons. */
  public final boolean isGone(NeuronFrame frame) {
    return frame != null && isGone(frame.snapshot());
  }

  private boolean isGone(Snapshot snapshot) {
    List<Moment> moments = timeline.moments();
    return beginning != null
        && !moments.isEmpty()
        && moments.get(0) != beginning
        && moments.stream().noneMatch(moment -> moment.snapshot() == snapshot);
  }

  /** The frame that was taken last can be taken once more: somebody else shows it from now on. */
  public final void again() {
    passes = true;
  }

  /** The frame that was taken last, or null. */
  public final Frame taken() {
    return taken;
  }

  public final Timeline timeline() {
    return timeline;
  }

  /** The observations that are mapped. */
  public final ObservationSet observations() {
    return observations;
  }

  /** The true class of each observation. */
  public final int[] labels() {
    int[] labels = new int[observations.count()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = observations.label(i);
    }
    return labels;
  }

  public final String layer() {
    return projector.view().layer();
  }

  /** Maps another layer from now on. */
  public final void layer(String layer) {
    if (!mapLayers.contains(layer)) {
      throw new IllegalArgumentException(
          Text.of("layer must be one of %s, was %s", mapLayers, layer));
    }
    keepsQuick = false;
    Projector.View view = projector.view();
    projector.view(new Projector.View(layer, view.technique(), view.moment(), view.judgeBy()));
  }

  /** The name of the technique that maps. */
  public final String technique() {
    return projector.view().technique();
  }

  /** That of the map that was taken last: another one's may still be under way. */
  public final String techniqueShown() {
    Frame shown = taken;
    return shown == null || shown.map() == null ? technique() : shown.map().technique();
  }

  /**
   * Maps by another technique from now on.
   *
   * @param technique a name of {@link Projections}
   */
  public final void technique(String technique) {
    if (Projections.named(technique).isEmpty()) {
      List<String> names = Projections.all().stream().map(Projection::name).toList();
      throw new IllegalArgumentException(
          Text.of("technique must be one of %s, was %s", names, technique));
    }
    keepsQuick = false;
    projector.view(new Projector.View(layer(), technique, moment(), judgeBy()));
  }

  /** The moment that is shown, or null while the newest is. */
  public final Moment moment() {
    return projector.view().moment();
  }

  /** Shows one moment, or, with null, the newest from now on. */
  public final void moment(Moment moment) {
    keepsQuick = false;
    projector.view(new Projector.View(layer(), technique(), moment, judgeBy()));
  }

  /**
   * Stays with quick maps until another layer or moment is asked for: so comes back what was saved
   * before its map had settled.
   */
  public final void keepQuick() {
    keepsQuick = true;
  }

  private boolean isCalm() {
    return isWaiting() && !keepsQuick;
  }

  /** Neighbors that finished maps are judged by, or 0. */
  public final int judgeBy() {
    return projector.view().judgeBy();
  }

  /**
   * Judges every finished map from now on.
   *
   * @param k neighbors, 1 … {@link Judgement#MAX_K}, or 0 to stop
   */
  public final void judgeBy(int k) {
    if (k < 0 || k > Judgement.MAX_K) {
      throw new IllegalArgumentException(
          Text.of("k must be in [0, %d], was %d", Judgement.MAX_K, k));
    }
    projector.view(new Projector.View(layer(), technique(), moment(), k));
  }

  /** The seed of the projections. */
  public long mapSeed() {
    return mapSeed;
  }

  /** The seed of the projections of one look at the network. */
  long mapSeed(Snapshot snapshot) {
    return mapSeed;
  }

  /** The share of the map that is being made of what is asked for; 1 if none is. */
  @Override
  public final double progress() {
    return projector.progress();
  }

  /** What cannot be read of what is asked for, in one line; null if nothing is missing. */
  public String missing() {
    return projector.missing();
  }

  /** A short name for the data: sessions of other data, or of another recording, have another. */
  public final synchronized String hash() {
    hash = hash == null ? SourceHash.of(observations, identity()) : hash;
    return hash;
  }

  /** Embeddings that were made before. */
  public final KeptMaps kept() {
    return kept;
  }

  /** What, besides the observations, tells this source from others. */
  abstract String identity();

  /**
   * True once every moment has its map, and, unless training goes on, what is shown the one that is
   * fit to publish: nothing moves until somebody asks for more.
   */
  public final boolean isSettled() {
    List<Moment> moments = timeline.moments();
    String layer = layer();
    String technique = technique();
    if (moments.isEmpty() || moments.stream().anyMatch(m -> m.quick(layer, technique) == null)) {
      return false;
    }
    LayerMap shown = wanted(moments).map(layer, technique);
    return shown != null && (shown.settled() || !isCalm());
  }

  private Moment wanted(List<Moment> moments) {
    Moment chosen = moment();
    return chosen == null ? moments.get(moments.size() - 1) : chosen;
  }

  /** Whether no moment will come before somebody asks for it. */
  public abstract boolean isWaiting();

  /** True once what is asked for is finished and was taken, and nothing newer will come. */
  @Override
  public final boolean isAtRest() {
    Frame waiting = frames.peek();
    Frame last = taken == null ? waiting : taken; // some sketches look at moments only
    if (phase() == Phase.FAILED) {
      return true;
    }
    boolean isNew = taken != null && waiting != null;
    if (isNew || !isWaiting() || !isSettled() || last == null) {
      return false;
    }
    return last.snapshot() == wanted(timeline.moments()).snapshot()
        && last.layer().equals(layer())
        && (last.map() == null || last.map().technique().equals(technique()))
        && (last.isSettled() || keepsQuick)
        && (judgeBy() == 0 || last.judgement() != null);
  }

  /** True from the first map of a layer that has learned, and whenever all is trained. */
  public final boolean isAwake() {
    awake =
        awake
            || phase().isOver()
            || timeline.moments().stream()
                .anyMatch(m -> m.snapshot().progress() > 0 && m.map(layer(), technique()) != null);
    return awake;
  }

  /** Whether what is shown is being replaced by the map that is fit to publish. */
  public final boolean isSettling() {
    Frame shown = taken;
    return shown != null
        && !shown.isSettled()
        && isCalm()
        && shown.layer().equals(layer())
        && (shown.map() == null || shown.map().technique().equals(technique()))
        && shown.snapshot() == wanted(timeline.moments()).snapshot();
  }

  /** What ended a job, or null. */
  @Override
  public final RuntimeException failure() {
    return jobs.failure();
  }

  /** Ends all threads, within two seconds. */
  @Override
  public final void close() {
    jobs.close();
    parallel.close();
  }
}
