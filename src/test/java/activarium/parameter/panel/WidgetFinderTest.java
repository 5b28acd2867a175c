package activarium.parameter.panel;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which widgets a sketch gets, wherever Processing keeps its libraries. */
class WidgetFinderTest {

  @TempDir Path libraries;

  @Test
  void findsTheRealOneBesideThisLibrary() throws IOException {
    Home library = new Home(libraries.resolve("activarium"));
    assertThat(WidgetFinder.find(library).name()).contains("skatolo");
    Path jar = libraries.resolve("controlP5/library/controlP5.jar");
    standIn(jar);
    assertThat(WidgetFinder.find(library).name()).isEqualTo("ControlP5 (" + jar + ")");
  }

  /** A jar with the names of the real one's classes, and nothing in them. */
  private void standIn(Path jar) throws IOException {
    Path classes = Files.createDirectories(libraries.resolve("classes"));
    for (String name : List.of("ControlP5", "ControlListener", "ControllerView")) {
      Path source = libraries.resolve(name + ".java");
      Files.writeString(source, "package controlP5; public class " + name + " {}");
      assertThat(run("javac", "-d", classes.toString(), source.toString())).isZero();
    }
    Files.createDirectories(jar.getParent());
    assertThat(run("jar", "-c", "-f", jar.toString(), "-C", classes.toString(), ".")).isZero();
  }

  private static int run(String tool, String... arguments) {
    return ToolProvider.findFirst(tool).orElseThrow().run(System.out, System.err, arguments);
  }
}
