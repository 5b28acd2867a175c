package activarium.gpu.trail;

import activarium.gpu.BareVertices;
import activarium.gpu.FloatTexture;
import activarium.gpu.FloatTexture.Format;
import activarium.gpu.GpuContext;
import com.jogamp.opengl.GL3;

/**
 * Trails as light that adds up in float targets, one for the ground and one for what is lifted out
 * of it, and is toned down to colors. What has not changed since it was drawn is not drawn again.
 */
final class TrailGlow implements AutoCloseable {

  /** Points along the tail of a pulse. */
  private static final int TAIL_KNOTS = 8;

  /** Time that it takes. */
  private static final float TAIL = 0.09f;

  private static final float PULSE_WIDTH = 1.5f;

  private final GpuContext gpu;
  private final CrowdPass crowd;
  private final RibbonPass ribbons;
  private final TonePass tone;
  private FloatTexture ground;
  private FloatTexture front;

  /** How the trails of the ground were drawn; null where they are not any more as they were. */
  private TrailLook groundLook;

  /** Likewise of those that are lifted. */
  private TrailLook frontLook;

  /**
   * @param crowd where trails are dense, which makes them wide; it stays open when this is closed
   */
  TrailGlow(GpuContext gpu, BareVertices vertices, CrowdPass crowd) {
    this.gpu = gpu;
    this.crowd = crowd;
    ribbons = new RibbonPass(gpu, vertices);
    tone = new TonePass(gpu, vertices);
  }

  /** Trails are not any more as they were drawn. */
  void changed() {
    groundLook = null;
    frontLook = null;
  }

  /** Others are lifted, or by another strength; the ground is as it was. */
  void lifted() {
    frontLook = null;
  }

  /**
   * Draws the trails.
   *
   * @param above how the lifted trails look, or null if none is
   * @param dim strength of the ground
   */
  void draw(TrailStore trails, TrailLook whole, TrailLook above, float dim) {
    TrailLook look = whole.within(gpu.tile());
    if (look == null) {
      return;
    }
    TrailLook lifted = above == null ? null : above.within(gpu.tile());
    if (!look.equals(groundLook)) {
      ground = fitted(ground, look);
      paint(trails, ground, look, false);
      groundLook = look;
    }
    if (lifted != null && !lifted.equals(frontLook)) {
      front = fitted(front, lifted);
      paint(trails, front, lifted, true);
      frontLook = lifted;
    }
    tone.apply(ground, look, dim);
    if (lifted != null) {
      tone.apply(front, lifted, 1);
    }
  }

  private void paint(TrailStore trails, FloatTexture light, TrailLook look, boolean lifted) {
    GL3 gl = gpu.begin();
    ribbons.begin(gl, light);
    RibbonPass.Part part = new RibbonPass.Part(lifted, 0, look.until(), look.knots(), false);
    ribbons.apply(gl, trails, crowd, look, part, 1);
    gpu.end("ribbon");
  }

  private FloatTexture fitted(FloatTexture light, TrailLook look) {
    if (light != null && light.width() == look.width() && light.height() == look.height()) {
      return light;
    }
    if (light != null) {
      light.close();
    }
    return new FloatTexture(gpu, Format.RGBA32F, look.width(), look.height());
  }

  /**
   * Draws a pulse over what was drawn.
   *
   * @param time where its head is
   * @param lifted whether along the lifted trails only
   */
  void pulse(TrailStore trails, TrailLook whole, float time, boolean lifted) {
    TrailLook look = whole.within(gpu.tile());
    if (look == null) {
      return;
    }
    front = fitted(front, look);
    GL3 gl = gpu.begin();
    ribbons.begin(gl, front);
    RibbonPass.Part tail =
        new RibbonPass.Part(lifted, Math.max(0, time - TAIL), time, TAIL_KNOTS, true);
    ribbons.apply(gl, trails, crowd, look, tail, PULSE_WIDTH);
    gpu.end("pulse");
    tone.apply(front, look, 1);
    frontLook = null;
  }

  @Override
  public void close() {
    if (ground != null) {
      ground.close();
    }
    if (front != null) {
      front.close();
    }
    tone.close();
    ribbons.close();
  }
}
