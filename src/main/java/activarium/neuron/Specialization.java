package activarium.neuron;

import activarium.core.Clamp;
import activarium.projection.Embedding;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * How much a layer is divided up among the classes. For each class its top neurons are looked at,
 * the 5 % of the layer that decide it most.
 *
 * @param share what part of the importance of all neurons for a class its top neurons have, 0 … 1;
 *     0.05 if all neurons are alike, NaN for a class that nothing tells apart
 * @param closeness of the {@value #NEIGHBORS} nearest neighbors that a top neuron has in the map,
 *     the share that are top neurons of the same class, 0 … 1; dead neurons do not count
 * @param p how likely as many neurons drawn at random lie as close together: the share of {@value
 *     #PERMUTATIONS} draws, with the real one among them
 */
public record Specialization(double[] share, double[] closeness, double[] p) {

  private static final double TOP = 0.05;
  private static final int NEIGHBORS = 6;
  private static final int PERMUTATIONS = 1000;

  /**
   * @param seed of the draws
   */
  public static Specialization of(
      NeuronProjection projection, DiscriminativePower power, long seed) {
    int classes = power.classes();
    int[] live = live(projection);
    int[][] neighbors = neighbors(projection.embedding(), live);
    int[] index = new int[power.neurons()];
    for (int i = 0; i < live.length; i++) {
      index[live[i]] = i;
    }
    double[] share = new double[classes];
    double[] closeness = new double[classes];
    double[] p = new double[classes];
    for (int c = 0; c < classes; c++) {
      int[] top = power.top(c, topCount(power.neurons()));
      share[c] = share(power, c, top);
      int[] members = Arrays.stream(top).map(neuron -> index[neuron]).toArray();
      closeness[c] = closeness(members, neighbors);
      p[c] = chance(closeness[c], members.length, neighbors, seed + c);
    }
    return new Specialization(share, closeness, p);
  }

  /** How many neurons of a layer are the top ones of a class. */
  public static int topCount(int neurons) {
    return (int) Math.ceil(TOP * neurons);
  }

  private static int[] live(NeuronProjection projection) {
    return IntStream.range(0, projection.embedding().size())
        .filter(i -> !projection.isDead(i))
        .toArray();
  }

  /** The nearest live neurons of each live neuron, as indices into {@code live}. */
  private static int[][] neighbors(Embedding embedding, int[] live) {
    int count = Clamp.of(live.length - 1, 0, NEIGHBORS);
    int[][] neighbors = new int[live.length][count];
    float[] distances = new float[count];
    for (int i = 0; i < live.length; i++) {
      Arrays.fill(distances, Float.POSITIVE_INFINITY);
      for (int j = 0; j < live.length; j++) {
        float dx = embedding.x(live[i]) - embedding.x(live[j]);
        float dy = embedding.y(live[i]) - embedding.y(live[j]);
        if (i != j) {
          insert(dx * dx + dy * dy, j, distances, neighbors[i]);
        }
      }
    }
    return neighbors;
  }

  private static void insert(float distance, int neuron, float[] distances, int[] nearest) {
    int at = distances.length;
    while (at > 0 && distance < distances[at - 1]) {
      at--;
      if (at + 1 < distances.length) {
        distances[at + 1] = distances[at];
        nearest[at + 1] = nearest[at];
      }
    }
    if (at < distances.length) {
      distances[at] = distance;
      nearest[at] = neuron;
    }
  }

  private static double share(DiscriminativePower power, int c, int[] top) {
    double all = 0;
    for (int j = 0; j < power.neurons(); j++) {
      all += power.score(c, j);
    }
    return Arrays.stream(top).mapToDouble(j -> power.score(c, j)).sum() / all;
  }

  private static double closeness(int[] members, int[][] neighbors) {
    boolean[] isMember = new boolean[neighbors.length];
    for (int member : members) {
      isMember[member] = true;
    }
    double hits = 0;
    double all = 0;
    for (int member : members) {
      for (int neighbor : neighbors[member]) {
        hits += isMember[neighbor] ? 1 : 0;
        all++;
      }
    }
    return all > 0 ? hits / all : 0;
  }

  private static double chance(double real, int count, int[][] neighbors, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = IntStream.range(0, neighbors.length).toArray();
    int asClose = 1;
    for (int draw = 1; draw < PERMUTATIONS; draw++) {
      for (int i = 0; i < count; i++) {
        int other = i + random.nextInt(drawn.length - i);
        int kept = drawn[i];
        drawn[i] = drawn[other];
        drawn[other] = kept;
      }
      asClose += closeness(Arrays.copyOf(drawn, count), neighbors) >= real ? 1 : 0;
    }
    return (double) asClose / PERMUTATIONS;
  }
}
