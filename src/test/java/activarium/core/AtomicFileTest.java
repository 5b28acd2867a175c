package activarium.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files are whole or not there, and nothing but files is replaced. */
@DisabledOnOs(OS.WINDOWS) // where links need rights, and pipes have no names
class AtomicFileTest {

  @TempDir Path folder;

  private Path at(String name) {
    return folder.resolve(name);
  }

  private void holdsOnly(String... names) {
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder(names);
  }

  @Test
  void replacesAFileAndMakesFolders() throws IOException {
    Files.writeString(at("a"), "before");
    AtomicFile.text(at("a"), "after");
    AtomicFile.text(at("deep/er/b"), "new");
    assertThat(at("a")).hasContent("after");
    assertThat(at("deep/er/b")).hasContent("new");
    holdsOnly("a", "deep");
  }

  @Test
  void whatALinkLeadsToGetsTheResult() throws IOException {
    Files.createDirectories(at("far"));
    Files.writeString(at("far/real"), "before");
    Files.createSymbolicLink(at("link"), Path.of("far/real"));
    Files.createSymbolicLink(at("link to link"), at("link"));
    Files.createSymbolicLink(at("ahead"), Path.of("far/none yet"));
    AtomicFile.text(at("link to link"), "after");
    AtomicFile.text(at("ahead"), "new");
    assertThat(at("far/real")).hasContent("after");
    assertThat(at("far/none yet")).hasContent("new");
    for (String link : new String[] {"link", "link to link", "ahead"}) {
      assertThat(Files.isSymbolicLink(at(link))).as(link).isTrue();
    }
    holdsOnly("far", "link", "link to link", "ahead");
  }

  @Test
  void refusesWhatIsNoFile() throws Exception {
    Files.createDirectories(at("empty"));
    Files.createSymbolicLink(at("to folder"), at("empty"));
    Files.createSymbolicLink(at("circle"), at("circle"));
    assertThat(new ProcessBuilder("mkfifo", at("pipe").toString()).start().waitFor()).isZero();
    Files.createSymbolicLink(at("to pipe"), at("pipe"));
    for (String name : new String[] {"empty", "to folder", "pipe", "to pipe", "circle", "."}) {
      assertThatThrownBy(() -> AtomicFile.text(at(name), "x"))
          .as(name)
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining(at(name) + ": expected a file or a new name");
      assertThatThrownBy(() -> AtomicFile.requireWritable(at(name)))
          .isInstanceOf(BadInputException.class);
    }
    assertThat(Files.isDirectory(at("empty"), LinkOption.NOFOLLOW_LINKS)).isTrue();
    assertThat(Files.readAttributes(at("pipe"), "*").get("isOther")).isEqualTo(true);
    holdsOnly("empty", "to folder", "circle", "pipe", "to pipe");
  }

  @Test
  void whatCameInTheWayMeanwhileStays() throws IOException {
    try (AtomicFile file = AtomicFile.begin(at("a"))) {
      try (OutputStream out = file.open()) {
        out.write(1);
      }
      Files.createDirectories(at("a"));
      assertThatThrownBy(file::commit).isInstanceOf(BadInputException.class);
    }
    assertThat(at("a")).isEmptyDirectory();
    holdsOnly("a");
  }

  @Test
  void aFailureLeavesTheFileOfBeforeAndNothingElse() throws IOException {
    Files.writeString(at("a"), "before");
    assertThatThrownBy(
            () ->
                AtomicFile.stream(
                    at("a"),
                    out -> {
                      out.write(1);
                      throw new IOException("No space left on device");
                    }))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessage(
            at("a")
                + " cannot be written (No space left on device): make room, or name another"
                + " folder");
    assertThatThrownBy(
            () ->
                AtomicFile.stream(
                    at("a"),
                    out -> {
                      throw new IllegalStateException("ours");
                    }))
        .hasMessage("ours");
    assertThat(at("a")).hasContent("before");
    holdsOnly("a");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void saysWhatTheSystemSays() {
    assertThatThrownBy(
            () ->
                AtomicFile.stream(
                    at("a"),
                    out -> {
                      try (OutputStream full = new FileOutputStream("/dev/full")) {
                        full.write(1);
                      }
                    }))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageContaining("make room");
    assertThatThrownBy(() -> AtomicFile.text(Path.of("/proc/none/a"), "x"))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageStartingWith("/proc/none/a cannot be written (");
    assertThatThrownBy(() -> AtomicFile.text(Path.of("/dev/null/a"), "x"))
        .isInstanceOf(MissingRequirementException.class);
    holdsOnly();
  }

  @Test
  void whatNobodyElseMayReadStaysSo() throws IOException {
    Files.createFile(at("a"), PosixFilePermissions.asFileAttribute(permissions("rw-------")));
    AtomicFile.text(at("a"), "secret");
    assertThat(Files.getPosixFilePermissions(at("a"))).isEqualTo(permissions("rw-------"));
  }

  private static java.util.Set<java.nio.file.attribute.PosixFilePermission> permissions(String of) {
    return PosixFilePermissions.fromString(of);
  }

  @Test
  void aFolderGetsANameThatIsFree() throws IOException {
    Files.createDirectories(at("part"));
    Files.createDirectories(at("empty"));
    Files.createSymbolicLink(at("link"), at("nowhere"));
    for (String taken : new String[] {"empty", "link"}) {
      assertThatThrownBy(() -> AtomicFile.placeFolder(at("part"), at(taken)))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("expected a new name");
    }
    AtomicFile.placeFolder(at("part"), at("free"));
    holdsOnly("free", "empty", "link");
  }

  @Test
  void aWholeFileIsPlacedByTheSameRules() throws IOException {
    Files.writeString(at("whole"), "film");
    Files.createSymbolicLink(at("link"), Path.of("real"));
    AtomicFile.place(at("whole"), at("link"));
    assertThat(at("real")).hasContent("film");
    Files.createDirectories(at("empty"));
    assertThatThrownBy(() -> AtomicFile.place(at("real"), at("empty")))
        .isInstanceOf(BadInputException.class);
    holdsOnly("link", "real", "empty");
  }

  @Test
  void removesWhatKilledWritersLeft() throws IOException {
    Path deep = Files.createDirectories(folder.resolve("deep"));
    Path left = Files.createFile(deep.resolve("recording.json.bda10be743b.part"));
    Path other = Files.createFile(deep.resolve("film.part"));
    AtomicFile.removeParts(folder);
    assertThat(left).doesNotExist();
    assertThat(other).as("somebody else's").exists();
  }
}
