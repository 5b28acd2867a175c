package activarium.neuron;

import activarium.projection.Embedding;
import activarium.projection.Procrustes;
import activarium.projection.linear.ClassicalScaling;
import activarium.projection.linear.Smacof;
import activarium.projection.neighbor.Dissimilarities;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.Arrays;

/**
 * The neurons of a layer in the plane, alike ones close together: absolute metric scaling of their
 * dissimilarities by SMACOF, from the classical solution. Dead neurons, which are equally unlike to
 * all, say nothing of the others and are set apart: they are left out at first, and then placed
 * around the live ones, which no longer move.
 *
 * @param embedding a place for each neuron, the mean of the live ones at the origin
 * @param stress1 Kruskal's √(Σ (d − δ)² / Σ d²) over all pairs of neurons, dead ones included
 * @param dead the dead neurons, ascending
 */
public record NeuronProjection(Embedding embedding, double stress1, int[] dead) {

  /** Projects neurons. */
  public static NeuronProjection of(NeuronDissimilarity neurons, Parallel parallel) {
    return of(neurons, Smacof.Options.defaults(), parallel, new StopToken());
  }

  /**
   * Projects neurons.
   *
   * @throws java.util.concurrent.CancellationException if it is to stop
   */
  public static NeuronProjection of(
      NeuronDissimilarity neurons, Smacof.Options options, Parallel parallel, StopToken stop) {
    int[] live = neurons.live();
    float[] positions = new float[2 * neurons.size()];
    double stress = 0;
    if (live.length > 0) {
      Dissimilarities wanted = part(neurons.dissimilarities(), live);
      Embedding start = ClassicalScaling.embed(wanted, 0, parallel);
      Smacof.Result result = Smacof.embed(wanted, start, options, parallel, stop, Progress.NONE);
      stress = result.stress1();
      Embedding placed = result.embedding().centered();
      for (int i = 0; i < live.length; i++) {
        positions[2 * live[i]] = placed.x(i);
        positions[2 * live[i] + 1] = placed.y(i);
      }
    }
    Embedding embedding = new Embedding(neurons.size(), positions);
    if (neurons.dead().length > 0) {
      DeadPlacement.place(embedding, live, neurons.dead());
      stress = stress1(embedding, neurons.dissimilarities());
    }
    return new NeuronProjection(embedding, stress, neurons.dead());
  }

  private static Dissimilarities part(Dissimilarities whole, int[] members) {
    if (members.length == whole.size()) {
      return whole;
    }
    float[][] rows = new float[members.length][members.length];
    for (int i = 0; i < members.length; i++) {
      for (int j = 0; j < members.length; j++) {
        rows[i][j] = whole.rows()[members[i]][members[j]];
      }
    }
    return new Dissimilarities(rows);
  }

  private static double stress1(Embedding embedding, Dissimilarities wanted) {
    double error = 0;
    double norm = 0;
    for (int i = 0; i < embedding.size(); i++) {
      for (int j = 0; j < i; j++) {
        double dx = embedding.x(i) - embedding.x(j);
        double dy = embedding.y(i) - embedding.y(j);
        double d = Math.sqrt(dx * dx + dy * dy);
        error += (d - wanted.rows()[i][j]) * (d - wanted.rows()[i][j]);
        norm += d * d;
      }
    }
    return norm > 0 ? Math.sqrt(error / norm) : 0;
  }

  /** Whether a neuron is dead. */
  public boolean isDead(int neuron) {
    return Arrays.binarySearch(dead, neuron) >= 0;
  }

  /**
   * The same figure, turned and mirrored so that the neurons that live in both are as near as can
   * be to their places in another.
   */
  public NeuronProjection alignedTo(NeuronProjection reference) {
    Embedding moved =
        Procrustes.align(
                embedding, reference.embedding, false, i -> !isDead(i) && !reference.isDead(i))
            .embedding();
    return new NeuronProjection(moved, stress1, dead);
  }
}
