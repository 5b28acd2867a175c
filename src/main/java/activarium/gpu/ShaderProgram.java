package activarium.gpu;

import activarium.core.Text;
import com.jogamp.opengl.GL2ES2;
import com.jogamp.opengl.GL3;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A vertex and a fragment shader, compiled and linked. Uniforms are set by name between {@link
 * #use} and the draw call; a name that the shaders lack is an error, so that code and shader cannot
 * drift apart.
 */
public final class ShaderProgram implements AutoCloseable {

  private static final int LONGEST_NAME = 256;

  private final GpuContext gpu;
  private final String vertex;
  private final String name;
  private final Map<String, Integer> locations = new HashMap<>();
  private int program;
  private boolean placesOnScreen;
  private GL3 gl;

  /**
   * @param name path without ending below the shader folder: {@code glyph/glyph}
   * @throws ShaderException if a shader does not compile
   */
  public ShaderProgram(GpuContext gpu, String name) {
    this(gpu, name, name);
  }

  /**
   * @param vertex path without ending of the vertex shader
   * @param name path without ending of the fragment shader
   * @throws ShaderException if a shader does not compile
   */
  private ShaderProgram(GpuContext gpu, String vertex, String name) {
    this.gpu = gpu;
    this.vertex = vertex;
    this.name = name;
    GL3 current = gpu.begin();
    this.program = build(current);
    this.placesOnScreen = placesOnScreen(current, program);
    gpu.end(name);
    gpu.opened(this);
  }

  /**
   * A fragment shader that computes every texel of its target.
   *
   * @param name path without ending below the shader folder: {@code bundle/blur}
   * @throws ShaderException if a shader does not compile
   */
  public static ShaderProgram everywhere(GpuContext gpu, String name) {
    return new ShaderProgram(gpu, "common/everywhere", name);
  }

  /** Makes this the current program. */
  public ShaderProgram use(GL3 current) {
    gl = current;
    gl.glUseProgram(program);
    if (placesOnScreen) {
      float[] clip = gpu.tile().clip();
      set("tile", clip[0], clip[1], clip[2], clip[3]);
    }
    return this;
  }

  public ShaderProgram set(String uniform, float value) {
    gl.glUniform1f(location(uniform), value);
    return this;
  }

  public ShaderProgram set(String uniform, int value) {
    gl.glUniform1i(location(uniform), value);
    return this;
  }

  public ShaderProgram set(String uniform, float x, float y) {
    gl.glUniform2f(location(uniform), x, y);
    return this;
  }

  public ShaderProgram set(String uniform, float x, float y, float z) {
    gl.glUniform3f(location(uniform), x, y, z);
    return this;
  }

  public ShaderProgram set(String uniform, float x, float y, float z, float w) {
    gl.glUniform4f(location(uniform), x, y, z, w);
    return this;
  }

  /** Sets the first elements of an array. */
  public ShaderProgram set(String uniform, float[] values) {
    gl.glUniform1fv(location(uniform), values.length, values, 0);
    return this;
  }

  /** Binds a texture to a unit, from 0, and the sampler to it. */
  public ShaderProgram set(String sampler, FloatTexture texture, int unit) {
    texture.bind(gl, unit);
    return set(sampler, unit);
  }

  /** Binds images to a unit, from 0, and the sampler to it. */
  public ShaderProgram set(String sampler, ImageAtlas images, int unit) {
    images.bind(gl, unit);
    return set(sampler, unit);
  }

  /** Binds masks to a unit, from 0, and the sampler to it. */
  public ShaderProgram set(String sampler, MaskAtlas masks, int unit) {
    masks.bind(gl, unit);
    return set(sampler, unit);
  }

  /** The uniforms that the linked program has and that were not set since, if it was used. */
  List<String> unsetUniforms() {
    int[] count = new int[1];
    List<String> unset = new ArrayList<>();
    if (locations.isEmpty()) {
      return unset;
    }
    gl.glGetProgramiv(program, GL2ES2.GL_ACTIVE_UNIFORMS, count, 0);
    for (int i = 0; i < count[0]; i++) {
      byte[] text = new byte[LONGEST_NAME];
      int[] length = new int[1];
      gl.glGetActiveUniform(
          program, i, text.length, length, 0, new int[1], 0, new int[1], 0, text, 0);
      String uniform = new String(text, 0, length[0], StandardCharsets.UTF_8).replace("[0]", "");
      if (!locations.containsKey(uniform)) {
        unset.add("shaders/" + name + ": " + uniform);
      }
    }
    return unset;
  }

  private int location(String uniform) {
    return locations.computeIfAbsent(
        uniform,
        key -> {
          int location = gl.glGetUniformLocation(program, key);
          if (location < 0) {
            throw new ShaderException(Text.of("shaders/%s: no uniform %s is used", name, key));
          }
          return location;
        });
  }

  void reload(GL3 current, List<String> problems) {
    try {
      int rebuilt = build(current);
      current.glDeleteProgram(program);
      program = rebuilt;
      placesOnScreen = placesOnScreen(current, program);
      locations.clear();
    } catch (ShaderException e) {
      problems.add(e.getMessage());
    }
  }

  private static boolean placesOnScreen(GL3 current, int program) {
    return current.glGetUniformLocation(program, "tile") >= 0;
  }

  private int build(GL3 current) {
    int first = compile(current, GL2ES2.GL_VERTEX_SHADER, vertex + ".vert");
    int fragment = compile(current, GL2ES2.GL_FRAGMENT_SHADER, name + ".frag");
    int linked = current.glCreateProgram();
    current.glAttachShader(linked, first);
    current.glAttachShader(linked, fragment);
    current.glLinkProgram(linked);
    current.glDeleteShader(first);
    current.glDeleteShader(fragment);
    int[] status = new int[1];
    current.glGetProgramiv(linked, GL2ES2.GL_LINK_STATUS, status, 0);
    if (status[0] == 0) {
      String log = log(current, linked, false);
      current.glDeleteProgram(linked);
      throw new ShaderException("shaders/" + name + ": does not link: " + log.strip());
    }
    return linked;
  }

  private int compile(GL3 current, int type, String file) {
    ShaderSource source = ShaderSource.read(gpu.shaderFolder(), file);
    int shader = current.glCreateShader(type);
    String text = source.text();
    current.glShaderSource(shader, 1, new String[] {text}, (int[]) null, 0);
    current.glCompileShader(shader);
    int[] status = new int[1];
    current.glGetShaderiv(shader, GL2ES2.GL_COMPILE_STATUS, status, 0);
    if (status[0] == 0) {
      String log = log(current, shader, true);
      current.glDeleteShader(shader);
      throw new ShaderException(source.explain(log));
    }
    return shader;
  }

  private static String log(GL3 gl, int object, boolean isShader) {
    byte[] text = new byte[4096];
    int[] length = new int[1];
    if (isShader) {
      gl.glGetShaderInfoLog(object, text.length, length, 0, text, 0);
    } else {
      gl.glGetProgramInfoLog(object, text.length, length, 0, text, 0);
    }
    return new String(text, 0, length[0], StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    gpu.release(current -> current.glDeleteProgram(program));
    gpu.closed(this);
  }
}
