package activarium.view.trail;

import activarium.core.Clamp;
import activarium.trail.TrailSet;

/**
 * Trails as they are shown now, bundled or on their way there.
 *
 * @param set where they run, in units of the map
 * @param times of each sample, trail by trail, 0 … 1, never falling along a trail
 * @param crowds how dense trails are at each sample: log2(1 + density), in times of the mean
 * @param colors of each trail, 0xFFRRGGBB
 * @param cores inside the mark of each trail that is an error; 0 for what is none
 * @param strengths of each trail on the ground and lifted, 0 … 1, in pairs
 */
record TrailsShown(
    TrailSet set, float[] times, float[] crowds, int[] colors, int[] cores, float[] strengths) {

  float time(int trail, int sample) {
    return times[trail * set.samples() + sample];
  }

  float crowd(int trail, int sample) {
    return crowds[trail * set.samples() + sample];
  }

  int color(int trail) {
    return colors[trail];
  }

  /** Inside the mark of a trail, 0 where it is no error. */
  int core(int trail) {
    return cores[trail];
  }

  float strength(int trail, boolean lifted) {
    return strengths[2 * trail + (lifted ? 1 : 0)];
  }

  /** The last sample of a trail that is not after a time, but for the very last. */
  int sampleBefore(int trail, float time) {
    int sample = 0;
    while (sample + 2 < set.samples() && time(trail, sample + 1) <= time) {
      sample++;
    }
    return sample;
  }

  /** Where a trail is at a time, x and y, in units of the map. */
  float[] placeAt(int trail, float time) {
    int sample = sampleBefore(trail, time);
    float share = shareUntil(trail, sample, time);
    int next = Math.min(sample + 1, set.samples() - 1);
    return new float[] {
      set.x(trail, sample) + share * (set.x(trail, next) - set.x(trail, sample)),
      set.y(trail, sample) + share * (set.y(trail, next) - set.y(trail, sample))
    };
  }

  /** The share of the way from a sample to the next one that a trail has made by a time. */
  float shareUntil(int trail, int sample, float time) {
    float from = time(trail, sample);
    float span = time(trail, sample + 1) - from;
    return span > 0 ? Clamp.share((time - from) / span) : 1;
  }
}
