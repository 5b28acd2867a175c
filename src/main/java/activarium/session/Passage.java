package activarium.session;

import activarium.projection.Embedding;
import java.util.List;

/**
 * The way from the map of one moment to that of the next, as a film shows it. What lies between two
 * maps was not computed from any network: whoever draws it says that it is on the way.
 *
 * @param share of the way, 0 … 1
 */
public record Passage(Moment from, Moment to, double share) {

  public Passage {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share must be in [0, 1], was " + share);
    }
  }

  /**
   * Where a training is at a time between two moments; at one of them, or outside, nothing is on
   * its way.
   *
   * @param progress in epochs
   * @return null at a moment
   */
  static Passage at(List<Moment> moments, double progress) {
    for (int i = 0; i + 1 < moments.size(); i++) {
      double start = moments.get(i).snapshot().progress();
      double end = moments.get(i + 1).snapshot().progress();
      if (start < progress && progress < end) {
        return new Passage(moments.get(i), moments.get(i + 1), (progress - start) / (end - start));
      }
    }
    return null;
  }

  /** Where it begins, in epochs. */
  public double start() {
    return from.snapshot().progress();
  }

  /** Where it ends, in epochs. */
  public double end() {
    return to.snapshot().progress();
  }

  /** The frame of one of the two moments, but with the observations on their way. */
  Frame of(Frame frame) {
    String technique = frame.map().technique();
    LayerMap start = from.map(frame.layer(), technique);
    LayerMap end = to.map(frame.layer(), technique);
    boolean isOurs = frame.snapshot() == from.snapshot() || frame.snapshot() == to.snapshot();
    if (!isOurs || start == null || end == null) {
      return frame;
    }
    Embedding between = between(start.embedding(), end.embedding());
    return new Frame(frame.snapshot(), frame.layer(), between, frame.map(), frame.judgement());
  }

  private Embedding between(Embedding start, Embedding end) {
    float[] positions = new float[start.positions().length];
    for (int i = 0; i < positions.length; i++) {
      float a = start.positions()[i];
      positions[i] = (float) (a + share * (end.positions()[i] - a));
    }
    return new Embedding(start.size(), positions);
  }
}
