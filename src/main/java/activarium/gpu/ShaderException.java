package activarium.gpu;

/** A shader that does not compile or link. The message is {@code shaders/…:line: what is wrong}. */
public final class ShaderException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ShaderException(String message) {
    super(message);
  }
}
