package activarium.gpu.bundle;

import activarium.gpu.ShaderProgram;

/**
 * Which trails attract one another in a pass: those in the same channel of the density map. See
 * {@code bundle/attraction.glsl}.
 *
 * @param directionAware whether the four channels are directions of one group, rather than up to
 *     four groups
 * @param groupCount number of groups; 0 if all trails are of one
 * @param firstGroup the group in the first channel
 */
public record Attraction(boolean directionAware, int groupCount, int firstGroup) {

  private static final int CHANNELS = 4;

  /** How many groups one pass takes. */
  int groups() {
    return directionAware ? 1 : CHANNELS;
  }

  /** The next pass, or null if this one is the last. */
  Attraction next() {
    int next = firstGroup + groups();
    return next < groupCount ? new Attraction(directionAware, groupCount, next) : null;
  }

  /** Whether the density map needs all four channels. */
  boolean needsChannels() {
    return directionAware || groupCount > 1;
  }

  void set(ShaderProgram program) {
    program
        .set("directionAware", directionAware ? 1 : 0)
        .set("groupCount", groupCount)
        .set("firstGroup", firstGroup);
  }
}
