package activarium.window;

import activarium.core.MissingRequirementException;
import activarium.core.Text;
import com.jogamp.common.util.VersionNumber;
import com.jogamp.opengl.GL;
import com.jogamp.opengl.GL2ES2;
import com.jogamp.opengl.GLCapabilities;
import com.jogamp.opengl.GLDrawableFactory;
import com.jogamp.opengl.GLException;
import com.jogamp.opengl.GLOffscreenAutoDrawable;
import com.jogamp.opengl.GLProfile;

/**
 * What OpenGL can do on this machine.
 *
 * @param version as the driver tells it
 * @param shadingLanguage version of GLSL, as the driver tells it
 * @param renderer the card, or the program that stands in for one
 * @param largestTexture side in texels
 * @param sufficient whether sketches run: OpenGL 3.3 or newer
 */
public record OpenGl(
    String version,
    String shadingLanguage,
    String renderer,
    int largestTexture,
    boolean sufficient) {

  private static final VersionNumber NEEDED = new VersionNumber(3, 3, 0);

  /**
   * Asks the driver, off screen. Needs a display.
   *
   * @throws MissingRequirementException if there is no OpenGL at all
   */
  public static OpenGl probe() {
    try {
      GLProfile profile = GLProfile.getMaxProgrammable(true);
      GLOffscreenAutoDrawable drawable =
          GLDrawableFactory.getFactory(profile)
              .createOffscreenAutoDrawable(null, new GLCapabilities(profile), null, 16, 16);
      try {
        drawable.display();
        drawable.getContext().makeCurrent();
        OpenGl found = ask(drawable.getGL());
        drawable.getContext().release();
        return found;
      } finally {
        drawable.destroy();
      }
    } catch (GLException | LinkageError e) {
      throw new MissingRequirementException(
          Text.of("no OpenGL (%s)", e.getMessage()), "install the driver of the graphics card", e);
    }
  }

  private static OpenGl ask(GL gl) {
    int[] largest = new int[1];
    gl.glGetIntegerv(GL.GL_MAX_TEXTURE_SIZE, largest, 0);
    return new OpenGl(
        gl.glGetString(GL.GL_VERSION),
        gl.glGetString(GL2ES2.GL_SHADING_LANGUAGE_VERSION),
        gl.glGetString(GL.GL_RENDERER),
        largest[0],
        gl.getContext().getGLVersionNumber().compareTo(NEEDED) >= 0);
  }
}
