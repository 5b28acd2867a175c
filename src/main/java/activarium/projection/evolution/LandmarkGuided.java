package activarium.projection.evolution;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.Transform;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Landmarks, drawn from all frames alike, are mapped once and then hold still; every frame is
 * mapped among them, from where the frame before it was (LD-tSNE: Vernier, Comba and Telea, "Guided
 * stable dynamic projections", Computer Graphics Forum 40(3), 2021). As many landmarks as
 * observations weigh as much as these; here one P is of both, there it were two with a weight
 * between them.
 */
final class LandmarkGuided extends TsneStrategy {

  LandmarkGuided() {
    super("landmark-guided");
  }

  @Override
  int runs(int frames) {
    return frames + 1;
  }

  @Override
  List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run) {
    FloatMatrix landmarks = draw(Union.of(frames), frames.get(0).rows(), run.options.seed());
    Embedding held = widened(run.embed(landmarks, run.start(landmarks)));
    Embedding start =
        new Transform(landmarks, held, Transform.DEFAULT_PERPLEXITY, run.parallel)
            .place(frames.get(0));
    List<Embedding> embeddings = new ArrayList<>();
    for (FloatMatrix frame : frames) {
      start = run.embedBeside(frame, start, landmarks, held);
      embeddings.add(start);
    }
    return embeddings;
  }

  /** Twice as many points take twice the room. */
  private static Embedding widened(Embedding map) {
    float[] positions = map.positions().clone();
    for (int k = 0; k < positions.length; k++) {
      positions[k] *= (float) Math.sqrt(2);
    }
    return new Embedding(map.size(), positions);
  }

  private static FloatMatrix draw(FloatMatrix union, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    FloatMatrix drawn = FloatMatrix.zeros(count, union.columns());
    int left = count;
    for (int row = 0; row < union.rows(); row++) {
      if (random.nextInt(union.rows() - row) < left) {
        int at = (count - left--) * union.columns();
        System.arraycopy(
            union.values(), row * union.columns(), drawn.values(), at, union.columns());
      }
    }
    return drawn;
  }
}
