package activarium.cli.library;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.cli.library.UnpackedLibrary.Installed;
import activarium.core.LibraryFiles;
import activarium.core.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a sketch does wrong is one line in the editor's console, which says what to write. */
@ExtendWith(UnpackedLibrary.class)
class WrongUseTest {

  private static final String IMPORT = "import activarium.sketch.*;\n";

  private static final String RIGHT =
      IMPORT
          + """
          SketchKit kit;
          void setup() { size(200, 100, P2D); kit = new SketchKit(this); }
          void draw() { kit.begin(); kit.end(); if (frameCount == 3) exit(); }
          """;

  @TempDir Path sketchbook;

  private String console(Installed installed, String text) throws Exception {
    return compiled(installed, text).runUntilItSpeaks().console().strip();
  }

  private PlainProgram compiled(Installed installed, String text) throws IOException {
    PlainProgram program =
        PlainProgram.write(installed, sketchbook, Map.of("Wrong", text), "Wrong");
    program.compile();
    return program;
  }

  @Test
  void nothingIsSaidOfASketchThatIsRight(Installed installed) throws Exception {
    PlainProgram.Ended ended = compiled(installed, RIGHT).run();
    assertThat(ended.console()).isEmpty();
    assertThat(ended.code()).isZero();
  }

  @Test
  void theRendererHasToBeP2d(Installed installed) throws Exception {
    assertThat(console(installed, RIGHT.replace(", P2D", "")))
        .hasLineCount(1)
        .contains("size(200, 100, P2D)");
  }

  @Test
  void oneKitIsEnough(Installed installed) throws Exception {
    String again = "kit = new SketchKit(this); kit = new SketchKit(this);";
    assertThat(console(installed, RIGHT.replace("kit = new SketchKit(this);", again)))
        .hasLineCount(1)
        .contains("one kit is enough");
  }

  @Test
  void theKitNeedsAWindow(Installed installed) throws Exception {
    String early = RIGHT.replace("kit;", "kit = new SketchKit(this);");
    assertThat(console(installed, early)).hasLineCount(1).contains("in setup(), after size()");
  }

  /** It is told of, and goes on. */
  @Test
  void aFrameHasAnEnd(Installed installed) throws Exception {
    PlainProgram.Ended ended = compiled(installed, RIGHT.replace("kit.end();", "")).run();
    assertThat(ended.console().strip()).hasLineCount(1).contains("write kit.end();");
    assertThat(ended.code()).isZero();
  }

  @Test
  void aFileIsMissing(Installed installed) throws Exception {
    Path font = installed.library().resolve("data/fonts/Inter-Regular.otf");
    Path elsewhere = sketchbook.resolve("elsewhere");
    Files.move(font, elsewhere);
    try {
      assertThat(console(installed, RIGHT))
          .hasLineCount(1)
          .contains("the Activarium library lacks data/fonts/Inter-Regular.otf");
    } finally {
      Files.move(elsewhere, font);
    }
  }

  @Test
  void aJarIsMissing(Installed installed) throws Exception {
    Path jar;
    try (Stream<Path> jars = Files.list(installed.library().resolve("library"))) {
      jar = jars.filter(f -> f.toString().contains("slf4j-api")).findAny().orElseThrow();
    }
    PlainProgram program = compiled(installed, RIGHT);
    Path elsewhere = sketchbook.resolve("elsewhere");
    Files.move(jar, elsewhere);
    try {
      assertThat(program.runUntilItSpeaks().console().strip())
          .hasLineCount(1)
          .contains("the Activarium library lacks library/slf4j-api-");
    } finally {
      Files.move(elsewhere, jar);
    }
  }

  /** As when the library was made for other machines alone. */
  @Test
  void thereIsNoMachineCode(Installed installed) throws Exception {
    Path list = installed.library().resolve(LibraryFiles.LIST);
    List<String> whole = Files.readAllLines(list);
    Files.write(list, without(installed.machineCode(), whole));
    try {
      assertThat(console(installed, RIGHT))
          .hasLineCount(1)
          .contains("no machine code for " + Platform.here().orElseThrow().id())
          .contains("./activarium library --platform");
    } finally {
      Files.write(list, whole);
    }
  }

  private static List<String> without(String folder, List<String> files) {
    return files.stream().filter(file -> !file.startsWith(folder + "/")).toList();
  }
}
