package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdxReaderTest {

  @TempDir Path folder;

  @Test
  void readsWhatWasWrittenPlainAndCompressed() throws IOException {
    byte[] pixels = {0, 1, 2, 3, 4, (byte) 255, 6, 7, 8, 9, 10, 11};
    for (String name : new String[] {"images", "images.gz"}) {
      Path file = folder.resolve(name);
      IdxFiles.write(file, new int[] {2051, 2, 2, 3}, pixels);
      Images images = IdxReader.readImages(file);
      assertThat(images.pixels()).isEqualTo(pixels);
      assertThat(images.value(0, 1, 2, 0)).isEqualTo(255);
      assertThat(images.value(1, 0, 0, 0)).isEqualTo(6);
    }
  }

  @Test
  void namesTheByteWhereATruncatedFileEnds() throws IOException {
    Path file = folder.resolve("short");
    IdxFiles.write(file, new int[] {2051, 2, 2, 2}, new byte[7]);
    assertRefused(() -> IdxReader.readImages(file), "short, byte 23: expected 8 values");
  }

  @Test
  void refusesATruncatedGzipFile() throws IOException {
    Path whole = folder.resolve("whole.gz");
    IdxFiles.write(whole, new int[] {2049, 4}, new byte[] {1, 2, 3, 4});
    Path cut = folder.resolve("cut.gz");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(whole), 16));
    assertRefused(() -> IdxReader.readLabels(cut, 10), "cut.gz: expected more data");
  }

  @Test
  void refusesForeignFiles() throws IOException {
    Path page = folder.resolve("page");
    Files.writeString(page, "<!DOCTYPE html>");
    assertRefused(() -> IdxReader.readImages(page), "magic number 2051");
    Path labels = folder.resolve("labels");
    IdxFiles.write(labels, new int[] {2049, 1}, new byte[1]);
    assertRefused(() -> IdxReader.readImages(labels), "found 2049");
    assertRefused(() -> IdxReader.readImages(folder.resolve("none")), "no such file");
    Files.write(folder.resolve("empty"), new byte[0]);
    assertRefused(() -> IdxReader.readImages(folder.resolve("empty")), "end of the file");
  }

  @Test
  void neverBelievesALyingHeader() throws IOException {
    Path huge = folder.resolve("huge");
    IdxFiles.write(huge, new int[] {2051, 0x7fffffff, 0x7fffffff, 0x7fffffff}, new byte[9]);
    assertRefused(() -> IdxReader.readImages(huge), "at most");
    Path large = folder.resolve("large.gz");
    IdxFiles.write(large, new int[] {2051, 500_000, 32, 32}, new byte[9]);
    assertRefused(() -> IdxReader.readImages(large), "after 9");
    Path negative = folder.resolve("negative");
    IdxFiles.write(negative, new int[] {2049, -5}, new byte[9]);
    assertRefused(() -> IdxReader.readLabels(negative, 10), "positive number of labels, found -5");
    Path longer = folder.resolve("longer");
    IdxFiles.write(longer, new int[] {2049, 5}, new byte[9]);
    assertRefused(() -> IdxReader.readLabels(longer, 10), "byte 13: expected the end of the file");
  }

  @Test
  void refusesLabelsThatDoNotFit() throws IOException {
    Path images = folder.resolve("images");
    IdxFiles.write(images, new int[] {2051, 2, 1, 1}, new byte[2]);
    Path labels = folder.resolve("labels");
    IdxFiles.write(labels, new int[] {2049, 3}, new byte[] {1, 2, 10});
    assertRefused(
        () -> IdxReader.readLabels(labels, 10), "labels, label 2: expected 0 to 9, found 10");
    assertRefused(
        () -> IdxReader.read(images, labels, 11),
        "expected 2 labels, one for each image of images");
  }

  private static void assertRefused(ThrowingCallable reading, String line) {
    assertThatThrownBy(reading)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(line)
        .message()
        .doesNotContain("\n");
  }
}
