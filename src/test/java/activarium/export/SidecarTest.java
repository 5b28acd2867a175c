package activarium.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.dataset.Mutations;
import activarium.show.States;
import activarium.show.ViewState;
import activarium.show.ViewStateJson;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** States leave the program in files and come back from them, and from no other files. */
class SidecarTest {

  @TempDir Path folder;

  private Path png(ViewState state) throws Exception {
    Path file = folder.resolve("picture.png");
    List<Throwable> failures = new ArrayList<>();
    int[] pixels = new int[64 * 48];
    Arrays.setAll(pixels, i -> 0xff000000 | i * 77);
    try (PictureWriter writer = new PictureWriter(failures::add)) {
      writer.write(pixels, 64, 48, file, state);
      writer.finish();
    }
    assertThat(failures).isEmpty();
    return file;
  }

  @Test
  void aPictureCarriesItsStateAndIsStillAPicture() throws Exception {
    Path file = png(States.full());
    assertThat(ViewStateJson.write(Sidecar.read(file)))
        .isEqualTo(ViewStateJson.write(States.full()));
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isEqualTo(64);
    assertThat(image.getRGB(1, 0)).isEqualTo(0xff000000 | 77);
  }

  @Test
  void otherExportsHaveItBesideThem() throws Exception {
    Path film = Files.createFile(folder.resolve("Activarium-2026-01-31-12.00.00.mp4"));
    Sidecar.write(film, States.full());
    assertThat(folder.resolve("Activarium-2026-01-31-12.00.00.json")).exists();
    assertThat(Sidecar.read(film).shown()).isEqualTo(States.full().shown());
  }

  @ParameterizedTest
  @CsvSource({
    "a.svg, a.json",
    "A-2026-01-31-12.00.00.webm, A-2026-01-31-12.00.00.json",
    "A-2026-01-31-12.00.00, A-2026-01-31-12.00.00.json",
    "two.parts.pdf, two.parts.json"
  })
  void theSidecarHasTheBaseName(String export, String sidecar) {
    assertThat(Sidecar.of(Path.of("x", export))).isEqualTo(Path.of("x", sidecar));
  }

  @Test
  void brokenFilesAreRefusedInOneLine() throws Exception {
    byte[] picture = Files.readAllBytes(png(States.full()));
    Mutations.survive(picture, 3000, folder.resolve("broken.png"), Sidecar::read);
    byte[] json = ViewStateJson.write(States.full()).getBytes();
    Mutations.survive(json, 3000, folder.resolve("broken.json"), Sidecar::read);
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    Path plain = folder.resolve("plain.png");
    ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), "png", plain.toFile());
    refuses(plain, "a PNG that Activarium exported");
    Path film = Files.createFile(folder.resolve("film.mp4"));
    refuses(film, "film.json beside it");
    refuses(folder.resolve("none.png"), "expected a file, found none");
    Path newer = folder.resolve("newer.json");
    Files.writeString(
        newer, ViewStateJson.write(States.full()).replace("\"version\" : 1", "\"version\" : 2"));
    refuses(newer, "version 1 to 1, found version 2");
    Path deep = Files.writeString(folder.resolve("deep.json"), "[".repeat(2_000_000));
    assertThatThrownBy(() -> Sidecar.read(deep)).isInstanceOf(BadInputException.class);
  }

  private static void refuses(Path file, String message) {
    assertThatThrownBy(() -> Sidecar.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(file.getFileName().toString())
        .hasMessageContaining(message);
  }
}
