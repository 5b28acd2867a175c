package activarium.projection.evolution;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** One embedding of all frames' observations together, cut into frames. */
final class Joint extends TsneStrategy {

  Joint() {
    super("joint");
  }

  @Override
  int runs(int frames) {
    return 1;
  }

  @Override
  List<Embedding> embed(List<FloatMatrix> frames, EvolutionRun run) {
    FloatMatrix union = union(frames);
    Embedding all = run.embed(union, run.start(union));
    int size = frames.get(0).rows();
    List<Embedding> embeddings = new ArrayList<>();
    for (int t = 0; t < frames.size(); t++) {
      int from = 2 * size * t;
      embeddings.add(
          new Embedding(size, Arrays.copyOfRange(all.positions(), from, from + 2 * size)));
    }
    return embeddings;
  }

  private static FloatMatrix union(List<FloatMatrix> frames) {
    int rows = frames.get(0).rows();
    int columns = frames.get(0).columns();
    FloatMatrix union = FloatMatrix.zeros(Math.multiplyExact(rows, frames.size()), columns);
    for (int t = 0; t < frames.size(); t++) {
      if (frames.get(t).columns() != columns) {
        throw BadInputException.of(
            "frame " + t + " of a joint projection",
            columns + " neurons as in frame 0",
            frames.get(t).columns());
      }
      System.arraycopy(
          frames.get(t).values(), 0, union.values(), t * rows * columns, rows * columns);
    }
    return union;
  }
}
