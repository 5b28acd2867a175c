package activarium.session;

import activarium.core.Text;
import activarium.dataset.ObservationSet;
import activarium.network.TrainedNetwork;
import activarium.projection.technique.Projection;
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
  private final Parallel parallel = new Parallel(1);
  private final JobRunner jobs = new JobRunner("training or mapping ended");
  private final Projector projector;
  private final Playback playback;
  private final Settling settling;
  private final KeptMaps kept;
  private final Techniques techniques = new Techniques();
  private final long mapSeed;

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
    Latest<Frame> frames = new Latest<>();
    this.playback = new Playback(timeline, frames);
    this.settling = new Settling(this, playback);
    MapMaker maker = new MapMaker(labels(), images::activations, parallel);
    this.projector =
        new Projector(
            new MapWork(maker, techniques, taken ? null : ActivationSet.INPUT, this::mapSeed, kept),
            new FramePublisher(maker, frames),
            timeline,
            layers.get(layers.size() - 1),
            settling::isCalm);
  }

  private static List<String> withImages(List<String> layers) {
    List<String> all = new ArrayList<>(List.of(ActivationSet.INPUT));
    all.addAll(layers);
    return List.copyOf(all);
  }

  final Snapshot withImages(Snapshot snapshot) {
    return snapshot.withImages(images);
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

  /**
   * The network as it was when it was looked at; opened now, which takes a while.
   *
   * @throws activarium.core.BadInputException if it is not remembered
   */
  public abstract TrainedNetwork networkOf(Snapshot seen);

  /** The seed of the training. */
  public abstract long seed();

  /** How far it is, as long as nothing failed. */
  abstract Phase progressPhase();

  public final Phase phase() {
    return failure() == null ? progressPhase() : Phase.FAILED;
  }

  /** The newest frame if it was not taken before, else null. */
  public final Frame take() {
    return playback.take();
  }

  /** Whether a frame is of a training that was begun anew since: of a network that is no more. */
  public final boolean isGone(Frame frame) {
    return frame != null && playback.isGone(frame.snapshot());
  }

  /** The same of neurons. */
  public final boolean isGone(NeuronFrame frame) {
    return frame != null && playback.isGone(frame.snapshot());
  }

  /** What the draw thread has: the newest frame, or observations between two moments. */
  public final Playback playback() {
    return playback;
  }

  /** The frame that was taken last, or null. */
  public final Frame taken() {
    return playback.taken();
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
    return observations.labels();
  }

  public final String layer() {
    return projector.request().layer();
  }

  /** Maps another layer from now on. */
  public final void layer(String layer) {
    if (!mapLayers.contains(layer)) {
      throw new IllegalArgumentException(
          Text.of("layer must be one of %s, was %s", mapLayers, layer));
    }
    ask(projector.request().withLayer(layer));
  }

  /** The name of the technique that maps. */
  public final String technique() {
    return projector.request().technique();
  }

  /** That of the map that was taken last: another one's may still be under way. */
  public final String techniqueShown() {
    Frame shown = taken();
    return shown == null || shown.map() == null ? technique() : shown.map().technique();
  }

  /**
   * Maps by another technique from now on.
   *
   * @param technique a name of {@link #techniques}
   * @throws IllegalArgumentException if there is none of that name
   */
  public final void technique(String technique) {
    ask(projector.request().withTechnique(techniques.require(technique).name()));
  }

  /** Maps by a technique of one's own from now on, which {@link #techniques} knows then, too. */
  public final void technique(Projection own) {
    techniques.add(own);
    technique(own.name());
  }

  /** What it can map by. */
  public final Techniques techniques() {
    return techniques;
  }

  /** The moment that is shown, or null while the newest is. */
  public final Moment moment() {
    return projector.request().moment();
  }

  /** Shows one moment, or, with null, the newest from now on. */
  public final void moment(Moment moment) {
    ask(projector.request().withMoment(moment));
  }

  private void ask(MapRequest request) {
    settling.askedAnew();
    projector.request(request);
  }

  /** Neighbors that finished maps are judged by, or 0. */
  public final int judgeBy() {
    return projector.request().judgeBy();
  }

  /**
   * Judges every finished map from now on.
   *
   * @param k neighbors, 1 … {@link Judgement#MAX_K}, or 0 to stop
   */
  public final void judgeBy(int k) {
    projector.request(projector.request().withJudgeBy(k));
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

  /** How far it is on its way to the map that is fit to publish. */
  public final Settling settling() {
    return settling;
  }

  /** Whether moments come that are there already: what passes meanwhile need not settle. */
  boolean isComing() {
    return false;
  }

  /** Whether no moment will come before somebody asks for it. */
  public abstract boolean isWaiting();

  /** True once what is asked for is finished and was taken, and nothing newer will come. */
  @Override
  public final boolean isAtRest() {
    return settling.isAtRest();
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
