package activarium.session.study;

import activarium.core.Text;

/**
 * Where a trail passes: a layer at a moment of the training.
 *
 * @param progress epochs so far
 */
public record Stop(String layer, double progress) {

  /** The epoch as a person reads it: {@code 6}, {@code 3.25}. */
  public String epoch() {
    return Text.brief(progress);
  }
}
