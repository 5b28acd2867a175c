package activarium.gpu;

/**
 * Two textures of a kind: a pass reads the one and draws into the other, then they change roles.
 */
public final class PingPong implements AutoCloseable {

  private FloatTexture source;
  private FloatTexture target;

  public PingPong(GpuContext gpu, FloatTexture.Format format, int width, int height) {
    source = new FloatTexture(gpu, format, width, height);
    target = new FloatTexture(gpu, format, width, height);
  }

  /** What holds the newest values. */
  public FloatTexture source() {
    return source;
  }

  /** What is drawn into next. */
  public FloatTexture target() {
    return target;
  }

  /** After a pass: what it drew is the source of the next. */
  public void swap() {
    FloatTexture drawn = target;
    target = source;
    source = drawn;
  }

  @Override
  public void close() {
    source.close();
    target.close();
  }
}
