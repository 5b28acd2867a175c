package activarium.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformTest {

  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux-x86_64, linux-amd64",
    "Linux, aarch64, linux-arm64, linux-aarch64",
    "Windows 11, amd64, windows-x86_64, windows-amd64",
    "Mac OS X, x86_64, macosx-x86_64, macos-x86_64",
    "Mac OS X, aarch64, macosx-arm64, macos-aarch64",
  })
  void isWhatJavaTells(String system, String processor, String id, String folder) {
    Platform platform = of(system, processor).orElseThrow();
    assertThat(platform.id()).isEqualTo(id);
    assertThat(platform.folder()).isEqualTo(folder);
    assertThat(Platform.named(id)).isEqualTo(platform);
  }

  @Test
  void isNoneOnOtherMachines() {
    assertThat(of("FreeBSD", "amd64")).isEmpty();
    assertThat(of("Linux", "riscv64")).isEmpty();
    assertThat(of("Windows 11", "aarch64")).isEmpty();
  }

  @Test
  void isCalledOtherwiseByJogl() {
    assertThat(Platform.LINUX_ARM64.jogl()).isEqualTo("linux-aarch64");
    assertThat(Platform.WINDOWS_X86_64.jogl()).isEqualTo("windows-amd64");
    assertThat(Platform.MACOSX_ARM64.jogl()).isEqualTo("macosx-universal");
  }

  @Test
  void saysWhichThereAre() {
    assertThatThrownBy(() -> Platform.named("linux"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("one of linux-x86_64, linux-arm64, windows-x86_64");
  }

  private static Optional<Platform> of(String system, String processor) {
    Properties java = new Properties();
    java.setProperty("os.name", system);
    java.setProperty("os.arch", processor);
    return Platform.of(java);
  }
}
