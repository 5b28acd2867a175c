package activarium.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureWriterTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 31, 12, 0);

  @TempDir Path folder;
  private final List<Throwable> failures = new CopyOnWriteArrayList<>();

  @Test
  void writesWhatItWasGivenAndNothingElse() throws Exception {
    int[] pixels = {0xff112233, 0xff445566};
    try (PictureWriter writer = new PictureWriter(failures::add)) {
      writer.write(pixels, 2, 1, folder.resolve("a/one.png"));
      pixels[0] = 0;
      writer.finish();
    }
    assertThat(ImageIO.read(folder.resolve("a/one.png").toFile()).getRGB(0, 0))
        .isEqualTo(0xff112233);
    try (Stream<Path> files = Files.list(folder.resolve("a"))) {
      assertThat(files).hasSize(1);
    }
    assertThat(failures).isEmpty();
  }

  @Test
  void writesAgainAfterAFailure() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    Path good = folder.resolve("good.png");
    try (PictureWriter writer = new PictureWriter(failures::add)) {
      for (int i = 0; i < 40; i++) {
        writer.write(new int[1], 1, 1, file.resolve("picture.png"));
      }
      writer.write(new int[1], 1, 1, good);
      writer.finish();
    }
    assertThat(failures).hasSize(40);
    assertThat(good).exists();
  }

  @Test
  void writesAgainAfterAnError() throws Exception {
    Path good = folder.resolve("good.png");
    try (PictureWriter writer = new PictureWriter(failures::add)) {
      writer.write(new int[1], 1, 1, null);
      writer.write(new int[1], 1, 1, good);
      writer.finish();
    }
    assertThat(failures).hasSize(1);
    assertThat(good).exists();
  }

  @Test
  void namesNeverCollide() throws IOException {
    Path first = ExportName.next(folder, "Sketch", NOON, ".png", ".mp4");
    assertThat(first).isEqualTo(folder.resolve("Sketch-2026-01-31-12.00.00"));
    Files.createFile(folder.resolve("Sketch-2026-01-31-12.00.00.mp4"));
    assertThat(ExportName.next(folder, "Sketch", NOON, ".png", ".mp4").getFileName())
        .hasToString("Sketch-2026-01-31-12.00.00-2");
  }

  @Test
  void saysSoBeforeAnyWorkWhenNothingCanBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    assertThatThrownBy(() -> ExportName.next(file, "Sketch", NOON, ".png"))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessage(
            "cannot write to the folder %s: make it writable, or name another with --out or"
                + " ACTIVARIUM_EXPORTS=FOLDER",
            file);
  }
}
