package activarium.view.trail;

import activarium.draw.Ramp;
import activarium.gpu.trail.TrailLook;

/**
 * What the shaders of trails make of one place, for whoever draws without them: see {@code
 * ribbon.vert} and {@code tone.frag}.
 */
record TrailLight(TrailLook look) {

  private static final double GAMMA = 2.2;
  private static final float DARKEST = 0.4f;
  private static final float SHINE = 0.45f;
  private static final float SHINING = 16;

  /** From the middle to the edge of a ribbon at a time, where trails are so crowded. */
  float reach(float crowd, float time) {
    float taper = TrailLook.TAIL + (TrailLook.HEAD - TrailLook.TAIL) * look.progress(time);
    return Math.max(1, look.ribbon() * (1 + 0.22f * crowd) * taper);
  }

  /** The mass in the middle of a ribbon: where it alone is drawn, it covers 1 − e^−mass. */
  float mass(float strength, float crowd) {
    return look.exposure() * strength * (0.7f + 0.1f * crowd);
  }

  /** How much a place shines, 0 … 1, by all the mass that is there. */
  static float core(float mass) {
    return 1 - (float) Math.exp(-mass / SHINING);
  }

  /** The color of a trail at a time, at a place that shines so much. */
  int color(int trail, float time, float core) {
    float share = TrailLook.EARLY + (1 - TrailLook.EARLY) * look.progress(time);
    int early = Ramp.mix(look.paper(), trail, share);
    double[] light = new double[3];
    double most = 0;
    for (int c = 0; c < light.length; c++) {
      light[c] = Math.pow((early >> 16 - 8 * c & 0xff) / 255.0, GAMMA);
      most = Math.max(most, light[c]);
    }
    int color = 0xff;
    for (double channel : light) {
      double densest = look.glows() ? most : channel * DARKEST;
      double mixed = channel + SHINE * core * (densest - channel);
      color = color << 8 | (int) Math.round(255 * Math.pow(mixed, 1 / GAMMA));
    }
    return color;
  }
}
