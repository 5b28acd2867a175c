package activarium.cli.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What goes into a package, and what a package does not take the place of. */
class PackagerTest {

  @TempDir Path temporary;

  @Test
  void knowsMachines() {
    assertThat(Platform.of("Linux", "amd64"))
        .isEqualTo(new Platform("linux-x86_64", "linux-amd64"));
    assertThat(Platform.of("Mac OS X", "aarch64"))
        .isEqualTo(new Platform("macos-arm64", "macosx-universal"));
    assertThat(Platform.of("Windows 11", "amd64").isWindows()).isTrue();
  }

  @Test
  void leavesOutWhatWorksElsewhereOrIsReplaced() {
    List<String> shipped =
        List.of("jogl-natives-linux-amd64.jar", "nd4j-linux-onednn.jar", "math-1.0.jar");
    List<String> left =
        List.of(
            "jogl-natives-windows-amd64.jar", "nd4j-linux.jar", "jogl-natives-linux-aarch64.jar");
    List<Path> all = Stream.concat(shipped.stream(), left.stream()).map(Path::of).toList();
    assertThat(new Program(Path.of("classes"), all).librariesFor("linux-amd64"))
        .map(Path::toString)
        .isEqualTo(shipped);
  }

  @Test
  void leavesOutThePreprocessorAlone() {
    List<Path> jars = List.of(Path.of("core-4.5.7.jar"), Path.of("preprocessor-4.5.7.jar"));
    assertThat(new Program(Path.of("classes"), jars).withoutPreprocessor().libraries())
        .containsExactly(Path.of("core-4.5.7.jar"));
  }

  @Test
  void replacesNothingButAPackage() throws IOException {
    Program none = new Program(temporary, List.of());
    Packager packager = new Packager(Home.find(), none, none);
    Path name = temporary.resolve("activarium-0.1.0-" + Platform.here().name());
    Path file = Files.createDirectories(name).resolve("somebody's");
    Files.createFile(file);
    assertThatThrownBy(() -> packager.make(temporary, (done, total) -> {}))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("a new name, or a package");
    assertThat(file).exists();
    assertThat(temporary.toFile().list()).containsExactly(name.getFileName().toString());
  }

  @Test
  void saysThatNothingCanBeWrittenThere() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    Program none = new Program(temporary, List.of());
    Packager packager = new Packager(Home.find(), none, none);
    assertThatThrownBy(() -> packager.make(file, (done, total) -> {}))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessage(file + " cannot be written: name another folder by --out");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void archivesWhatMayBeStartedAndLinks() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("package"));
    Files.writeString(folder.resolve("plain"), "words");
    Files.createFile(folder.resolve("program")).toFile().setExecutable(true);
    Files.createSymbolicLink(folder.resolve("link"), Path.of("plain"));
    Map<String, String> found = new TreeMap<>();
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(
            new GZIPInputStream(
                new BufferedInputStream(
                    Files.newInputStream(new PackageArchive(folder).write()))))) {
      for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        boolean starts = (entry.getMode() & 0111) != 0;
        found.put(
            entry.getName(), entry.getLinkName() + (starts ? "starts" : "") + entry.getSize());
      }
    }
    assertThat(found)
        .isEqualTo(
            Map.of("package/plain", "5", "package/program", "starts0", "package/link", "plain0"));
  }

  /** What Java is told is the same as by the launcher of a checkout. */
  @Test
  void tellsJavaWhatTheOtherLauncherTells() throws IOException {
    String checkout = Files.readString(Path.of("activarium"));
    String options =
        text("activarium")
            + Stream.of("short", "bundle", "window")
                .map(name -> text("options/" + name))
                .collect(Collectors.joining());
    assertThat(options(options)).isEqualTo(options(checkout)).hasSizeGreaterThan(12);
    assertThat(cases(text("activarium"))).isEqualTo(cases(checkout)).hasSizeGreaterThan(5);
  }

  private static String text(String resource) {
    try (var in = LaunchFiles.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Those that are not about a place or an archive of classes. */
  private static Set<String> options(String text) {
    return Pattern.compile("-(X(?!share)[a-zA-Z:+]|-add-)[\\w:.+=,/-]*")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .map(option -> option.replaceFirst("(Size)=.*", "$1")) // computed
        .filter(option -> !option.matches(".*(Archive|ClassList).*"))
        .collect(Collectors.toSet());
  }

  /** Which commands need a display. */
  private static List<String> cases(String text) {
    int begin = text.indexOf("needs_display() {");
    return text.substring(begin, text.indexOf("\n}\n", begin))
        .lines()
        .filter(line -> !line.contains("local argument"))
        .toList();
  }
}
