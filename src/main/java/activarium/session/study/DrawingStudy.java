package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.dataset.DrawnDigit;
import activarium.dataset.Images;
import activarium.network.TrainedNetwork;
import activarium.projection.Embedding;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.tsne.Transform;
import activarium.recording.Snapshot;
import activarium.work.Parallel;
import activarium.work.Resting;
import activarium.work.StayingThread;
import activarium.work.Study;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks a network about what somebody draws, while it is drawn, and places it in the map of each
 * layer among the observations, which stay where they are: it is placed, not fitted. All methods
 * return at once.
 */
public final class DrawingStudy implements AutoCloseable, Resting {

  /** Observations that are the most alike. */
  private static final int NEAREST = 6;

  private final Function<Snapshot, TrainedNetwork> opener;
  private final Images observations;
  private final Parallel parallel = new Parallel(1);

  /** ND4J keeps some hundred bytes for ever for each thread that asks a network. */
  private final StayingThread networks = new StayingThread("network");

  private final Study<DrawnAnswer> study = new Study<>("the network was not asked");

  /** Used where the study works alone, as what follows. */
  private Opened opened;

  private Maps maps;

  private Lessons.Effect effect;

  /**
   * A network.
   *
   * @param at when it was so
   * @param lessons that it has had since
   * @param before what it took the observations for without them; null as long as it had none
   */
  private record Opened(Snapshot at, TrainedNetwork network, Lessons lessons, int[] before) {}

  /** The maps of its layers, prepared once. */
  private record Maps(EvolutionResult among, List<Transform> transforms) {}

  /**
   * What is asked: equal for the same drawing among the same maps.
   *
   * @param drawn null to prepare everything, so that the first stroke need not wait
   * @param at when the network is asked; there was a checkpoint
   * @param among the maps of its layers at that time, or null while there are none
   * @param lessons that it is given before it is asked
   */
  public record Question(DrawnDigit drawn, Snapshot at, EvolutionResult among, Lessons lessons) {}

  /**
   * @param opener opens the network that was looked at, which may take a second; called by a thread
   *     of this
   * @param observations that the maps are of
   */
  public DrawingStudy(Function<Snapshot, TrainedNetwork> opener, Images observations) {
    this.opener = opener;
    this.observations = observations;
  }

  /**
   * Asks about a drawing. The network's answer comes first, and the way through the layers, if
   * there are maps, some hundredths of a second later.
   */
  public void ask(Question question) {
    study.ask(question, run -> networks.call(() -> answer(question, run)));
  }

  /**
   * The same while a stroke grows, faster than can be answered: what is under way is answered
   * first, and what was passed over meanwhile never.
   */
  public void askNext(Question question) {
    study.askNext(question, run -> networks.call(() -> answer(question, run)));
  }

  /** The newest answer if it was not taken before, else null. */
  public DrawnAnswer take() {
    return study.take();
  }

  private DrawnAnswer answer(Question question, Study.Run<DrawnAnswer> run) {
    DrawnDigit drawn = question.drawn;
    open(question.at, question.lessons);
    prepare(question.among);
    if (drawn == null) {
      return null;
    }
    if (drawn.kind() != DrawnDigit.Kind.DIGIT) {
      return DrawnAnswer.none(drawn);
    }
    DrawnAnswer answer = ask(drawn);
    if (maps == null) {
      return answer;
    }
    run.publish(answer);
    run.stop().throwIfStopped();
    DrawnAnswer placed = answer.on(place(answer));
    if (question.lessons.given().isEmpty()) {
      return placed;
    }
    run.publish(placed);
    run.stop().throwIfStopped();
    return placed.with(effect());
  }

  private Lessons.Effect effect() {
    if (effect == null) {
      Transform last = maps.transforms.get(maps.transforms.size() - 1);
      effect = Lessons.effect(opened.network, observations, opened.before, last);
    }
    return effect;
  }

  private DrawnAnswer ask(DrawnDigit drawn) {
    Images image = drawn.image();
    TrainedNetwork.Answer said = opened.network.ask(image);
    return new DrawnAnswer(
        drawn,
        image,
        said.predictions().row(0),
        said.layers(),
        Optional.empty(),
        opened.lessons,
        Optional.empty());
  }

  private void open(Snapshot at, Lessons lessons) {
    if (opened == null || opened.at != at || !lessons.beginWith(opened.lessons)) {
      closeNetwork();
      opened = new Opened(at, opener.apply(at), Lessons.NONE, null);
      ask(DrawnDigit.sample()); // the first time takes longer
    }
    if (!lessons.equals(opened.lessons)) {
      teach(lessons);
    }
  }

  private void teach(Lessons lessons) {
    int[] before =
        opened.before == null ? Lessons.predicted(opened.network, observations) : opened.before;
    lessons.giveFrom(opened.lessons.given().size(), opened.network);
    opened = new Opened(opened.at, opened.network, lessons, before);
    effect = null;
  }

  private void prepare(EvolutionResult among) {
    if (among == null || maps != null && maps.among == among) {
      maps = among == null ? null : maps;
      return;
    }
    List<FloatMatrix> activations = among.sequence().activations();
    List<Transform> transforms = new ArrayList<>();
    for (int layer = 0; layer < activations.size(); layer++) {
      transforms.add(
          new Transform(
              activations.get(layer),
              among.frames().get(layer),
              Transform.DEFAULT_PERPLEXITY,
              parallel));
    }
    maps = new Maps(among, transforms);
    effect = null;
    place(ask(DrawnDigit.sample()));
  }

  private void closeNetwork() {
    if (opened != null) {
      opened.network.close();
      opened = null;
      effect = null;
    }
  }

  private DrawnAnswer.Way place(DrawnAnswer answer) {
    float[] positions = new float[2 * maps.transforms.size()];
    int[][] alike = new int[maps.transforms.size()][];
    for (int layer = 0; layer < maps.transforms.size(); layer++) {
      FloatMatrix activations = answer.layers().get(layer).activations();
      Neighbors nearest = maps.transforms.get(layer).nearest(activations);
      Embedding placed = maps.transforms.get(layer).place(nearest);
      positions[2 * layer] = placed.x(0);
      positions[2 * layer + 1] = placed.y(0);
      alike[layer] = Arrays.copyOf(nearest.indices(), Math.min(nearest.k(), NEAREST));
    }
    return new DrawnAnswer.Way(maps.among, positions, alike);
  }

  @Override
  public boolean isAtRest() {
    return study.isAtRest();
  }

  @Override
  public double progress() {
    return study.progress();
  }

  @Override
  public RuntimeException failure() {
    return study.failure();
  }

  @Override
  public void close() {
    study.close();
    // There, since what is asked may outlast the study's thread, and needs both.
    networks.closeAfter(
        () -> {
          parallel.close();
          closeNetwork();
        });
  }
}
