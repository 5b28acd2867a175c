package activarium.gpu;

import activarium.core.Text;
import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2GL3;
import com.jogamp.opengl.GL3;
import com.jogamp.opengl.GLProfile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import processing.opengl.PGL;
import processing.opengl.PGraphicsOpenGL;
import processing.opengl.PJOGL;

/**
 * What all passes of one window share: the way into OpenGL and out again, the shader folder, and
 * the list of resources still open.
 *
 * <p>Between {@link #begin} and {@link #end} the state is the documented default: blending of
 * straight alpha, no depth test, no culling, the viewport the whole target. {@code end} checks for
 * errors and leaves Processing's state as it was.
 */
public final class GpuContext implements AutoCloseable {

  static final int NONE = -1;
  private static final List<String> SOFTWARE =
      List.of("llvmpipe", "softpipe", "swrast", "swiftshader");

  private final Path shaderFolder;
  private final Consumer<String> report;
  private final Set<AutoCloseable> open = new LinkedHashSet<>();
  private PGraphicsOpenGL target;
  private Tile tile;
  private GL3 gl;
  private int outerFramebuffer = NONE;
  private int redirected = NONE;

  /**
   * @param target what is drawn into, until {@link #target} names another
   * @param shaderFolder where shader names are resolved
   * @param report receives the message of a shader that fails to reload, or null when all is well
   */
  public GpuContext(PGraphicsOpenGL target, Path shaderFolder, Consumer<String> report) {
    this.target = target;
    this.shaderFolder = shaderFolder;
    this.report = report;
  }

  /**
   * Loads OpenGL, if that was not done yet. Has to come before libraries that bring an older copy
   * of what it needs.
   */
  public static void loadLibrary() {
    GLProfile.initSingleton();
  }

  /** Draws into another target from now on; it must share this one's context. */
  public void target(PGraphicsOpenGL newTarget) {
    target = newTarget;
    tile = null;
  }

  /**
   * Draws a part of a picture into another target from now on. Passes go on to speak of the whole
   * picture: whoever places vertices by {@code toClip} of {@code common/screen.glsl} need not know.
   *
   * @param newTarget as large as the part
   */
  public void target(PGraphicsOpenGL newTarget, Tile part) {
    target = newTarget;
    tile = part;
  }

  /** The part of the picture that is drawn now. */
  public Tile tile() {
    return tile == null ? Tile.whole(target.pixelWidth, target.pixelHeight) : tile;
  }

  /** Width of the whole picture. */
  public int pixelWidth() {
    return tile == null ? target.pixelWidth : tile.pictureWidth();
  }

  /** Height of the whole picture. */
  public int pixelHeight() {
    return tile == null ? target.pixelHeight : tile.pictureHeight();
  }

  Path shaderFolder() {
    return shaderFolder;
  }

  /** Enters OpenGL with the default state. */
  public GL3 begin() {
    gl = ((PJOGL) target.beginPGL()).gl.getGL3();
    if (redirected != NONE) {
      gl.glBindFramebuffer(GL.GL_FRAMEBUFFER, redirected);
    }
    reset();
    return gl;
  }

  /** Passes draw into a framebuffer as large as the target from now on; NONE: into the target. */
  void redirect(int framebuffer) {
    redirected = framebuffer;
  }

  private void reset() {
    gl.glViewport(0, 0, target.pixelWidth, target.pixelHeight);
    gl.glDisable(GL.GL_DEPTH_TEST);
    gl.glDisable(GL.GL_CULL_FACE);
    gl.glDisable(GL.GL_SCISSOR_TEST);
    gl.glEnable(GL.GL_BLEND);
    gl.glBlendEquation(GL.GL_FUNC_ADD);
    gl.glBlendFuncSeparate(
        GL.GL_SRC_ALPHA, GL.GL_ONE_MINUS_SRC_ALPHA, GL.GL_ONE, GL.GL_ONE_MINUS_SRC_ALPHA);
  }

  /**
   * Draws into a texture instead of the target, until {@link #end}; without blending, and the
   * viewport is the whole texture. Between {@link #begin} and {@link #end}.
   */
  public void into(FloatTexture texture) {
    rememberFramebuffer();
    gl.glBindFramebuffer(GL.GL_FRAMEBUFFER, texture.framebuffer());
    gl.glViewport(0, 0, texture.width(), texture.height());
    gl.glDisable(GL.GL_BLEND);
  }

  /** Adds what is drawn to what is there, from now on until {@link #into} or {@link #end}. */
  public void additive() {
    gl.glEnable(GL.GL_BLEND);
    gl.glBlendFunc(GL.GL_ONE, GL.GL_ONE);
  }

  /**
   * Draws nothing outside a rectangle of the picture, until {@link #end}. Between {@link #begin}
   * and {@link #end}.
   *
   * @param x pixels from the left
   * @param y pixels from the top
   */
  public void clip(int x, int y, int width, int height) {
    Tile part = tile();
    gl.glEnable(GL.GL_SCISSOR_TEST);
    gl.glScissor(x - part.x(), part.y() + part.height() - y - height, width, height);
  }

  /**
   * Copies what the target shows by now. Waits for the graphics card.
   *
   * @param bgra receives four bytes a pixel of the target, the bottom row first; colors are
   *     premultiplied by their alpha
   */
  public void readPixels(ByteBuffer bgra) {
    PGL pgl = target.beginPGL();
    pgl.readPixels(
        0,
        0,
        target.pixelWidth,
        target.pixelHeight,
        GL.GL_BGRA,
        GL2GL3.GL_UNSIGNED_INT_8_8_8_8_REV,
        bgra);
    target.endPGL();
  }

  /** Waits until all is drawn that was asked for. */
  public void finish() {
    begin().glFinish();
    end("finish");
  }

  /** The framebuffer of the target, which {@link #intoTarget} and {@link #end} bring back. */
  int rememberFramebuffer() {
    if (outerFramebuffer == NONE) {
      int[] name = new int[1];
      gl.glGetIntegerv(GL.GL_FRAMEBUFFER_BINDING, name, 0);
      outerFramebuffer = name[0];
    }
    return outerFramebuffer;
  }

  /** Draws into the target again after {@link #into}, with the default state. */
  public void intoTarget() {
    if (outerFramebuffer != NONE) {
      gl.glBindFramebuffer(GL.GL_FRAMEBUFFER, outerFramebuffer);
      outerFramebuffer = NONE;
    }
    reset();
  }

  /**
   * Leaves OpenGL.
   *
   * @param pass the name that an error is reported under
   * @throws IllegalStateException if OpenGL reports an error
   */
  public void end(String pass) {
    int error = gl.glGetError();
    intoTarget();
    gl.glUseProgram(0);
    gl.glActiveTexture(GL.GL_TEXTURE0);
    gl.glBindVertexArray(gl.getContext().getDefaultVAO());
    gl.glBindBuffer(GL.GL_ARRAY_BUFFER, 0);
    target.endPGL();
    if (error != GL.GL_NO_ERROR) {
      throw new IllegalStateException(Text.of("OpenGL error 0x%x in pass %s", error, pass));
    }
  }

  /** Whether the processor draws, as where there is no graphics card. */
  public boolean isSoftware() {
    String renderer = begin().glGetString(GL.GL_RENDERER).toLowerCase(Locale.ROOT);
    end("renderer");
    return SOFTWARE.stream().anyMatch(renderer::contains);
  }

  /** Number of programs, buffers and textures that are open. */
  public int openResources() {
    return open.size();
  }

  /** The uniforms that a shader has and nobody set, of all open programs that were used. */
  public List<String> unsetUniforms() {
    return open.stream()
        .filter(ShaderProgram.class::isInstance)
        .flatMap(program -> ((ShaderProgram) program).unsetUniforms().stream())
        .toList();
  }

  /** Rebuilds every program from its files; one that fails keeps working as it was. */
  public void reloadShaders() {
    List<String> problems = new ArrayList<>();
    GL3 current = begin();
    for (AutoCloseable resource : List.copyOf(open)) {
      if (resource instanceof ShaderProgram program) {
        program.reload(current, problems);
      }
    }
    end("reload shaders");
    report.accept(problems.isEmpty() ? null : String.join("\n", problems));
  }

  void opened(AutoCloseable resource) {
    open.add(resource);
  }

  void closed(AutoCloseable resource) {
    open.remove(resource);
  }

  /** Runs a clean-up inside OpenGL, whether or not a pass is under way. */
  void release(Consumer<GL3> cleanUp) {
    cleanUp.accept(((PJOGL) target.beginPGL()).gl.getGL3());
    target.endPGL();
  }

  /** Closes whatever is still open. */
  @Override
  public void close() throws Exception {
    for (AutoCloseable resource : List.copyOf(open)) {
      resource.close();
    }
  }
}
