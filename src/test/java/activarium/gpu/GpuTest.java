package activarium.gpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.gpu.glyph.GlyphPass;
import activarium.gpu.glyph.PolylinePass;
import activarium.sketch.Drawing;
import activarium.window.FrameSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import processing.opengl.PGraphicsOpenGL;

class GpuTest {

  private static final FrameSize SIZE = new FrameSize(64, 64);
  private static final String VERTEX =
      "#version 330 core\n#include \"common/one.glsl\"\nlayout(location = 0) in vec4 a_place;\n"
          + "void main() { gl_Position = a_place * one(); }\n";
  private static final String FRAGMENT =
      "#version 330 core\n"
          + "uniform float strength;\n"
          + "out vec4 o_color;\n"
          + "void main() { o_color = vec4(strength); }\n";

  @TempDir Path shaders;
  private final List<String> reports = new ArrayList<>();

  @BeforeEach
  void writeShaders() throws IOException {
    Files.createDirectories(shaders.resolve("common"));
    Files.createDirectories(shaders.resolve("a"));
    Files.writeString(
        shaders.resolve("common/one.glsl"),
        "// one … in characters of two bytes: ä\nfloat one() { return 1.0; }\n");
    Files.writeString(shaders.resolve("a/a.vert"), VERTEX);
    Files.writeString(shaders.resolve("a/a.frag"), FRAGMENT);
  }

  private void inWindow(java.util.function.Consumer<GpuContext> test) {
    Drawing.of(
        SIZE,
        1,
        kit -> {},
        (kit, frame) ->
            test.accept(new GpuContext((PGraphicsOpenGL) kit.sketch().g, shaders, reports::add)));
  }

  @Test
  void expandsIncludesAndRemembersWhereLinesCameFrom() {
    ShaderSource source = ShaderSource.read(shaders, "a/a.vert");
    assertThat(source.text()).contains("float one()").doesNotContain("#include");
    assertThat(source.explain("0:3(9): error: wrong"))
        .startsWith("shaders/common/one.glsl:2: 0:3(9): error: wrong");
    assertThat(source.explain("0:5(1): error: wrong")).startsWith("shaders/a/a.vert:4: ");
  }

  @Test
  void refusesEndlessIncludes() throws IOException {
    for (int i = 0; i < 12; i++) {
      Files.writeString(shaders.resolve(i + ".glsl"), "#include \"" + (i + 1) + ".glsl\"\n");
    }
    assertThatThrownBy(() -> ShaderSource.read(shaders, "0.glsl"))
        .isInstanceOf(ShaderException.class)
        .hasMessageContaining("nested deeper than 8");
  }

  @Test
  void namesFileAndLineOfAnErrorInAShader() throws IOException {
    Files.writeString(shaders.resolve("common/one.glsl"), "\nfloat one() { return nothing; }\n");
    inWindow(
        gpu ->
            assertThatThrownBy(() -> new ShaderProgram(gpu, "a/a"))
                .isInstanceOf(ShaderException.class)
                .hasMessageStartingWith("shaders/common/one.glsl:2: ")
                .hasMessageContaining(" > float one() { return nothing; }"));
  }

  @Test
  void keepsTheLastGoodShaderWhenANewOneIsBroken() throws IOException {
    inWindow(
        gpu -> {
          ShaderProgram program = new ShaderProgram(gpu, "a/a");
          write("a/a.frag", FRAGMENT.replace("strength)", "weakness)"));
          gpu.reloadShaders();
          assertThat(reports.get(0)).startsWith("shaders/a/a.frag:4: ");
          program.use(gpu.begin()).set("strength", 1f);
          gpu.end("test");
          write("a/a.frag", FRAGMENT);
          gpu.reloadShaders();
          assertThat(reports.get(1)).isNull();
          program.close();
        });
    assertThat(reports).hasSize(2);
  }

  private void write(String file, String text) {
    try {
      Files.writeString(shaders.resolve(file), text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void refusesAUniformThatNoShaderUses() {
    inWindow(
        gpu -> {
          ShaderProgram program = new ShaderProgram(gpu, "a/a");
          program.use(gpu.begin());
          assertThatThrownBy(() -> program.set("strenght", 1f))
              .isInstanceOf(ShaderException.class)
              .hasMessage("shaders/a/a: no uniform strenght is used");
          gpu.end("test");
          program.close();
        });
  }

  @Test
  void leavesNothingOpenHoweverOftenPassesComeAndGo() {
    Drawing.of(
        SIZE,
        1,
        kit -> {},
        (kit, frame) -> {
          GpuContext gpu = kit.canvas().gpu();
          int before = gpu.openResources();
          for (int i = 0; i < 200; i++) {
            GlyphPass glyphs = new GlyphPass(gpu);
            PolylinePass lines = new PolylinePass(gpu);
            assertThat(gpu.openResources()).isEqualTo(before + 4);
            glyphs.close();
            lines.close();
          }
          assertThat(gpu.openResources()).isEqualTo(before);
        });
  }
}
