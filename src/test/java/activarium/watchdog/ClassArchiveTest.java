package activarium.watchdog;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.work.StopToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassArchiveTest {

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  @TempDir Path folder;

  /** A show that has nothing to show. */
  static final class Nothing {
    public static void main(String[] arguments) {
      System.out.println("shown");
    }
  }

  private ClassArchive archive(Path jar) {
    return new ClassArchive(JAVA, jar.toString(), folder.resolve("kept"), Duration.ZERO);
  }

  private Path jar(String name) throws IOException {
    Path jar = folder.resolve(name);
    String entry = Nothing.class.getName().replace('.', '/') + ".class";
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream classes = new JarOutputStream(out);
        InputStream in = Nothing.class.getClassLoader().getResourceAsStream(entry)) {
      classes.putNextEntry(new JarEntry(entry));
      in.transferTo(classes);
    }
    return jar;
  }

  /** What a show prints, with where each class came from. */
  private String show(Path jar, List<String> options) throws Exception {
    List<String> line = new ArrayList<>(List.of(JAVA, "-Xlog:class+load:stdout"));
    line.addAll(options);
    line.addAll(List.of("-cp", jar.toString(), Nothing.class.getName()));
    Process shown = new ProcessBuilder(line).redirectErrorStream(true).start();
    byte[] said = shown.getInputStream().readAllBytes();
    assertThat(shown.waitFor()).isZero();
    return new String(said, StandardCharsets.UTF_8);
  }

  private static String originOfTheShow(String said) {
    return said.lines().filter(it -> it.contains("$Nothing source:")).findFirst().orElseThrow();
  }

  @Test
  void theSecondShowHasItsClassesFromTheFile() throws Exception {
    Path jar = jar("show.jar");
    ClassArchive archive = archive(jar);
    Files.createDirectories(folder.resolve("kept"));
    assertThat(originOfTheShow(show(jar, archive.options()))).contains("show.jar");
    archive.run(new StopToken());
    String second = show(jar, archive.options());
    assertThat(originOfTheShow(second)).contains("shared objects file");
    assertThat(second).contains("shown");
  }

  @Test
  void afterABuildAnotherFileIsMadeAndTheOldOneGoes() throws Exception {
    Path jar = jar("show.jar");
    Files.createDirectories(folder.resolve("kept"));
    show(jar, archive(jar).options());
    archive(jar).run(new StopToken());
    Path newer = jar("newer.jar");
    assertThat(originOfTheShow(show(newer, archive(newer).options()))).contains("newer.jar");
    archive(newer).run(new StopToken());
    assertThat(originOfTheShow(show(newer, archive(newer).options()))).contains("shared objects");
    try (var files = Files.list(folder.resolve("kept"))) {
      assertThat(files.filter(it -> it.toString().endsWith(".jsa"))).hasSize(1);
    }
  }

  @Test
  void aFileThatIsSpoiledDoesNotKeepTheShowFromStarting() throws Exception {
    Path jar = jar("show.jar");
    Files.createDirectories(folder.resolve("kept"));
    ClassArchive archive = archive(jar);
    show(jar, archive.options());
    archive.run(new StopToken());
    String named = archive.options().get(1);
    Path file = Path.of(named.substring(named.indexOf('=') + 1));
    Files.write(file, new byte[] {1, 2, 3});
    assertThat(originOfTheShow(show(jar, archive.options()))).contains("show.jar");
  }
}
