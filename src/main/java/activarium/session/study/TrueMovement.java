package activarium.session.study;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.quality.Movements;
import activarium.projection.quality.TemporalStability;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How truly the maps of a sequence tell of change.
 *
 * @param stability whether what moves far in the layer moves far on the maps, and what rests there
 *     rests here
 * @param untrue for each frame, what each observation has moved since the frame before: above 0
 *     here and not in the layer, below 0 the reverse, in [−1, 1]; of the first frame nothing
 */
public record TrueMovement(TemporalStability stability, List<float[]> untrue) {

  public TrueMovement {
    untrue = List.copyOf(untrue);
  }

  /** Empty where there is no step, or it leads to other neurons: then nothing can be compared. */
  static Optional<TrueMovement> of(
      ActivationSequence sequence, List<FloatMatrix> frames, List<Embedding> maps) {
    long layers = sequence.stops().stream().map(Stop::layer).distinct().count();
    int columns = frames.get(0).columns();
    if (frames.size() < 2
        || layers > 1
        || frames.stream().anyMatch(frame -> frame.columns() != columns)) {
      return Optional.empty();
    }
    Movements movements = Movements.of(frames, maps);
    double[] differences = TemporalStability.untrue(movements);
    float[][] untrue = new float[frames.size()][0];
    for (int t = 1; t < untrue.length; t++) {
      untrue[t] = new float[movements.observations()];
      for (int i = 0; i < untrue[t].length; i++) {
        untrue[t][i] = (float) differences[(t - 1) * untrue[t].length + i];
      }
    }
    return Optional.of(new TrueMovement(TemporalStability.of(movements), Arrays.asList(untrue)));
  }

  long bytes() {
    return untrue.stream().mapToLong(frame -> (long) Float.BYTES * frame.length).sum();
  }
}
