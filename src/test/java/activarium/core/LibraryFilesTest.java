package activarium.core;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibraryFilesTest {

  private static final List<String> FILES =
      List.of(
          "library/activarium.jar",
          "library/linux-amd64/code.jar",
          "library/macos-aarch64/code.jar",
          "shaders/glyph/glyph.frag");

  @TempDir Path library;

  @BeforeEach
  void install() throws IOException {
    for (String name : FILES) {
      Path file = library.resolve(name);
      Files.createDirectories(file.getParent());
      Files.createFile(file);
    }
    Files.write(library.resolve(LibraryFiles.LIST), FILES);
  }

  private ThrowingCallable on(Platform platform) {
    return () -> LibraryFiles.require(library, Optional.ofNullable(platform));
  }

  @Test
  void findsAllOfItThere() {
    assertThatCode(on(Platform.LINUX_X86_64)).doesNotThrowAnyException();
  }

  @Test
  void namesTheFileThatIsNotThere() throws IOException {
    Files.delete(library.resolve("shaders/glyph/glyph.frag"));
    assertThatThrownBy(on(Platform.LINUX_X86_64))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageContaining("lacks shaders/glyph/glyph.frag")
        .hasMessageContaining("delete the folder " + library + " and install");
  }

  @Test
  void asksForItsOwnMachineCodeAlone() throws IOException {
    Files.delete(library.resolve("library/macos-aarch64/code.jar"));
    assertThatCode(on(Platform.LINUX_X86_64)).doesNotThrowAnyException();
    assertThatThrownBy(on(Platform.MACOSX_ARM64))
        .hasMessageContaining("lacks library/macos-aarch64/code.jar");
  }

  @Test
  void namesThePlatformThatWasNotPutIn() {
    assertThatThrownBy(on(Platform.WINDOWS_X86_64))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageContaining("no machine code for windows-x86_64")
        .hasMessageContaining("./activarium library --platform windows-x86_64");
    assertThatThrownBy(on(null))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageContaining("there is some for linux-x86_64");
  }

  @Test
  void asksNothingOfACheckout() throws IOException {
    Files.delete(library.resolve(LibraryFiles.LIST));
    Files.delete(library.resolve("library/activarium.jar"));
    assertThatCode(on(Platform.WINDOWS_X86_64)).doesNotThrowAnyException();
  }
}
