package activarium.view.neuron;

import activarium.core.FloatMatrix;
import activarium.neuron.Contrast;
import activarium.neuron.NeuronMap;
import activarium.selection.Selection;
import activarium.view.map.Observations;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Which neurons tell chosen observations from others: errors from the right ones of the same
 * classes, anything else from all.
 *
 * @param contrast for each neuron how much more active it is for the chosen, in standard deviations
 * @param ranked the neurons that matter most for them, one for a class that neurons decide: by
 *     contrast times the score of that class
 */
public record DecidingNeurons(float[] contrast, int[] ranked) {

  /** As many as can be named beside a map. */
  static final int COUNT = 3;

  /** Standard deviations that are told: with one digit after the point, less is none. */
  private static final float LEAST = 0.05f;

  /**
   * Finds them.
   *
   * @param activations observations × neurons
   * @param chosen at least one observation
   */
  public static DecidingNeurons of(
      FloatMatrix activations, NeuronMap map, Observations observations, Selection chosen) {
    int[] members = chosen.indices();
    Contrast contrasts = new Contrast(activations);
    float[] contrast = contrasts.of(members);
    if (IntStream.of(members).allMatch(observations::isMisclassified)) {
      float[] usual = contrasts.of(rightOnes(observations, members));
      for (int j = 0; j < contrast.length; j++) {
        contrast[j] -= usual[j];
      }
    }
    return new DecidingNeurons(contrast, ranked(map, contrast));
  }

  private static int[] ranked(NeuronMap map, float[] contrast) {
    boolean[] classes = new boolean[map.power().classes()];
    return IntStream.range(0, contrast.length)
        .filter(j -> map.power().decidedClass(j) >= 0 && Math.abs(contrast[j]) >= LEAST)
        .boxed()
        .sorted(Comparator.comparing(j -> -weight(map, contrast, j)))
        .mapToInt(j -> j)
        .filter(j -> isFirst(classes, map.power().decidedClass(j)))
        .limit(COUNT)
        .toArray();
  }

  private static boolean isFirst(boolean[] seen, int classIndex) {
    boolean first = !seen[classIndex];
    seen[classIndex] = true;
    return first;
  }

  private static float weight(NeuronMap map, float[] contrast, int j) {
    return Math.abs(contrast[j]) * map.power().score(map.power().decidedClass(j), j);
  }

  /** What the network takes for what it is, of the classes of some observations. */
  private static int[] rightOnes(Observations observations, int[] members) {
    boolean[] classes = new boolean[observations.classNames().size()];
    for (int i : members) {
      classes[observations.labels()[i]] = true;
    }
    return IntStream.range(0, observations.count())
        .filter(i -> classes[observations.labels()[i]] && !observations.isMisclassified(i))
        .toArray();
  }
}
