package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.dataset.DrawnDigit;
import activarium.dataset.Images;
import activarium.network.TrainedNetwork;
import activarium.projection.Embedding;
import activarium.projection.tsne.Transform;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a person taught a network: digits, and what they are. A network never sees more than {@link
 * #MOST}, with {@link #UPDATES} updates of its weights each, so that nobody can spoil it.
 *
 * @param given in their order
 */
public record Lessons(List<Lesson> given) {

  public static final int MOST = 5;

  /**
   * So many at most, and no more than a digit needs to be taken for what it is said to be. Measured
   * with 20 of MNIST each: errors need 2, and 7 of 2000 others change their class; what is said
   * against all appearance needs 7, and 29 change.
   */
  public static final int UPDATES = 12;

  public static final Lessons NONE = new Lessons(List.of());

  /** One digit, and the class that it is said to be of. */
  public record Lesson(DrawnDigit drawn, int classIndex) {}

  public Lessons {
    given = List.copyOf(given);
    if (given.size() > MOST) {
      throw new IllegalArgumentException("given must be at most " + MOST);
    }
  }

  /** Whether there is room for one more. */
  public boolean isFull() {
    return given.size() == MOST;
  }

  /** These and one more. */
  public Lessons and(DrawnDigit drawn, int classIndex) {
    return new Lessons(
        Stream.concat(given.stream(), Stream.of(new Lesson(drawn, classIndex))).toList());
  }

  /**
   * What the lessons have done to the others.
   *
   * @param changed the observations that are taken for another class than before
   * @param predicted the class of each of these now
   * @param positions x and y of each of them among the others, in the last layer's map as it was
   *     before the lessons: placed there, not fitted
   */
  public record Effect(int[] changed, int[] predicted, float[] positions) {}

  /** Gives them to a network that has had those of a shorter list already. */
  void giveFrom(int first, TrainedNetwork network) {
    for (Lesson lesson : given.subList(first, given.size())) {
      network.teach(lesson.drawn.image(), lesson.classIndex, UPDATES);
    }
  }

  /** Whether these begin with others. */
  boolean beginWith(Lessons others) {
    return given.size() >= others.given.size()
        && given.subList(0, others.given.size()).equals(others.given);
  }

  /** What a network takes images for. */
  static int[] predicted(TrainedNetwork network, Images images) {
    TrainedNetwork.Answer answer = network.ask(images);
    return IntStream.range(0, images.count()).map(answer::predictedClass).toArray();
  }

  /**
   * Looks at the observations again.
   *
   * @param before what they were taken for
   * @param map of the last layer
   */
  static Effect effect(TrainedNetwork network, Images observations, int[] before, Transform map) {
    TrainedNetwork.Answer now = network.ask(observations);
    int[] changed =
        IntStream.range(0, observations.count())
            .filter(i -> now.predictedClass(i) != before[i])
            .toArray();
    FloatMatrix last = now.layers().get(now.layers().size() - 1).activations();
    float[] positions = new float[2 * changed.length];
    if (changed.length > 0) {
      Embedding placed = map.place(last.selectRows(changed));
      for (int i = 0; i < changed.length; i++) {
        positions[2 * i] = placed.x(i);
        positions[2 * i + 1] = placed.y(i);
      }
    }
    return new Effect(changed, IntStream.of(changed).map(now::predictedClass).toArray(), positions);
  }
}
