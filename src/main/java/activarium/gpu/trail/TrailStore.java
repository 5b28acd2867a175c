package activarium.gpu.trail;

import activarium.gpu.FloatTexture;
import activarium.gpu.FloatTexture.Format;
import activarium.gpu.GpuContext;
import activarium.gpu.PingPong;
import activarium.gpu.ShaderProgram;
import activarium.gpu.bundle.TrailLayout;
import activarium.trail.TrailSet;
import com.jogamp.opengl.GL3;

/**
 * All that the graphics card knows of trails as they are shown: where their samples are and when,
 * which color each trail has, and how strong it is.
 */
final class TrailStore implements AutoCloseable {

  private static final int RGB = 3;

  private final GpuContext gpu;
  private final TrailLayout layout;
  private final FloatTexture raw;
  private final PingPong shown;
  private final FloatTexture times;
  private final FloatTexture colors;
  private final FloatTexture cores;
  private final FloatTexture strengths;
  private final FloatTexture weights;

  /** Room for so many trails of so many samples, all at the origin. */
  TrailStore(GpuContext gpu, int size, int samples) {
    this.gpu = gpu;
    this.layout = TrailLayout.of(size, samples, FloatTexture.largestSide(gpu));
    this.raw = new FloatTexture(gpu, Format.RG32F, layout.width(), layout.rows());
    this.shown = new PingPong(gpu, Format.RG32F, layout.width(), layout.rows());
    this.times = new FloatTexture(gpu, Format.R32F, layout.width(), layout.rows());
    this.colors = new FloatTexture(gpu, Format.RGBA32F, layout.columns(), layout.rows());
    this.cores = new FloatTexture(gpu, Format.RGBA32F, layout.columns(), layout.rows());
    this.strengths = new FloatTexture(gpu, Format.RG32F, layout.columns(), layout.rows());
    this.weights = new FloatTexture(gpu, Format.RG32F, layout.columns(), layout.rows());
  }

  /** Replaces the raw trails; what is shown stays where it is. */
  void raw(TrailSet trails, float[] newTimes) {
    float[] lengths = trails.relativeLengths();
    float[] about = new float[2 * lengths.length];
    for (int i = 0; i < lengths.length; i++) {
      about[2 * i + 1] = lengths[i];
    }
    GL3 gl = gpu.begin();
    raw.upload(gl, layout.pack(trails.positions(), 2));
    times.upload(gl, layout.pack(newTimes, 1));
    weights.upload(gl, layout.ofTrails().pack(about, 2));
    gpu.end("upload trails");
  }

  /** Shows these positions at once. */
  void jump(TrailSet trails) {
    GL3 gl = gpu.begin();
    shown.source().upload(gl, layout.pack(trails.positions(), 2));
    gpu.end("upload trails");
  }

  /**
   * @param argb the color of each trail
   */
  void colors(int[] argb) {
    upload(colors, channels(argb), 4);
  }

  /**
   * @param argb the color inside the mark of each trail that is an error; 0 for what is none
   */
  void cores(int[] argb) {
    upload(cores, channels(argb), 4);
  }

  private static float[] channels(int[] argb) {
    float[] values = new float[4 * argb.length];
    for (int i = 0; i < argb.length; i++) {
      for (int channel = 0; channel < RGB; channel++) {
        values[4 * i + channel] = (argb[i] >> 16 - 8 * channel & 0xff) / 255f;
      }
      values[4 * i + RGB] = argb[i] == 0 ? 0 : 1;
    }
    return values;
  }

  /**
   * @param pairs for each trail its strength on the ground, and lifted, 0 … 1 each
   */
  void strengths(float[] pairs) {
    upload(strengths, pairs, 2);
  }

  private void upload(FloatTexture texture, float[] values, int channels) {
    GL3 gl = gpu.begin();
    texture.upload(gl, layout.ofTrails().pack(values, channels));
    gpu.end("upload trails");
  }

  TrailLayout layout() {
    return layout;
  }

  FloatTexture raw() {
    return raw;
  }

  /** The colors inside the marks of errors. */
  FloatTexture cores() {
    return cores;
  }

  /** Where samples are shown, in units of the map. */
  PingPong shown() {
    return shown;
  }

  /** For the density: no group, and how long each trail is, as a share of the mean. */
  FloatTexture weights() {
    return weights;
  }

  /** Binds positions, times, colors and strengths to the units 0 … 3. */
  void bind(ShaderProgram program) {
    program
        .set("texPosition", shown.source(), 0)
        .set("texTime", times, 1)
        .set("texColor", colors, 2)
        .set("texStrength", strengths, 3)
        .set("samples", layout.samples())
        .set("rows", layout.rows());
  }

  @Override
  public void close() {
    raw.close();
    shown.close();
    times.close();
    colors.close();
    cores.close();
    strengths.close();
    weights.close();
  }
}
