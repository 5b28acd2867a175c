package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.MatlabType;
import us.hebi.matlab.mat.types.Matrix;

class ReadersTest {

  @TempDir Path folder;

  @Test
  void readsCifarRecordsPlainAndCompressed() throws IOException {
    Files.write(folder.resolve("data_batch_1.bin"), cifar(3, 7));
    try (var out =
        new GZIPOutputStream(Files.newOutputStream(folder.resolve("data_batch_2.bin.gz")))) {
      out.write(cifar(2, 1));
    }
    Files.write(folder.resolve("test_batch.bin"), cifar(1, 9));
    Files.writeString(folder.resolve("batches.meta.txt"), "a\nb\nc\nd\ne\nf\ng\nh\ni\nj\n\n");
    Dataset dataset = CifarReader.readFolder("cifar-10", folder);
    assertThat(dataset.train().count()).isEqualTo(5);
    assertThat(dataset.train().labels()).containsExactly(7, 7, 7, 1, 1);
    assertThat(dataset.classNames().get(9)).isEqualTo("j");
    Images images = dataset.test().images();
    // Row 1, column 2 is place 34 of each plane.
    assertThat(images.value(0, 1, 2, 0)).isEqualTo(34);
    assertThat(images.value(0, 1, 2, 1)).isEqualTo(35);
    assertThat(images.value(0, 1, 2, 2)).isEqualTo(36);
  }

  @Test
  void refusesBrokenCifarFiles() throws IOException {
    Path cut = folder.resolve("cut.bin");
    Files.write(cut, java.util.Arrays.copyOf(cifar(2, 0), 5000));
    assertRefused(() -> CifarReader.read(List.of(cut)), "cut.bin, byte 3073: expected whole");
    Path label = folder.resolve("label.bin");
    Files.write(label, cifar(1, 10));
    assertRefused(
        () -> CifarReader.read(List.of(label)), "label.bin, label 0: expected 0 to 9, found 10");
    assertRefused(() -> CifarReader.readFolder("cifar-10", folder), "no such file");
  }

  @Test
  void readsMatlabFiles() throws IOException {
    Matrix x = Mat5.newMatrix(new int[] {32, 32, 3, 2}, MatlabType.UInt8);
    x.setInt(new int[] {5, 6, 1, 1}, 200);
    Path file = mat(x, labels(10, 3));
    LabeledImages digits = SvhnReader.read(file);
    assertThat(digits.labels()).containsExactly(0, 3);
    assertThat(digits.images().value(1, 5, 6, 1)).isEqualTo(200);
    assertThat(digits.images().value(1, 6, 5, 1)).isZero();
  }

  @Test
  void refusesMatlabFilesThatDoNotFit() throws IOException {
    int[] sizes = {32, 32, 3, 2};
    Path three = mat(Mat5.newMatrix(sizes, MatlabType.UInt8), labels(1, 2, 3));
    assertRefused(() -> SvhnReader.read(three), "y: expected 2 labels, found 3");
    Path eleven = mat(Mat5.newMatrix(sizes, MatlabType.UInt8), labels(1, 11));
    assertRefused(() -> SvhnReader.read(eleven), "label 1: expected 1 to 10, found 11");
    Path gray = mat(Mat5.newMatrix(new int[] {32, 32, 2}, MatlabType.UInt8), labels(1, 2));
    assertRefused(() -> SvhnReader.read(gray), "X: expected uint8 of 32");
    Path page = folder.resolve("page.mat");
    Files.writeString(page, "<!DOCTYPE html>".repeat(100));
    assertRefused(() -> SvhnReader.read(page), "page.mat: expected a MATLAB v5 file");
  }

  @Test
  void readsPicturesOfAnySizeFromClassFolders() throws IOException {
    for (int i = 0; i < 5; i++) {
      picture("red", i, Color.RED, 50 + 30 * i, 200);
      picture("blue", i, Color.BLUE, 10, 7);
    }
    Dataset dataset = DatasetCatalog.loadPictures(folder, line -> {});
    assertThat(dataset.classNames()).containsExactly("blue", "red");
    assertThat(dataset.train().count()).isEqualTo(8);
    assertThat(dataset.test().labels()).containsExactly(0, 1);
    assertThat(dataset.test().images().value(1, 16, 16, 0)).isEqualTo(255);
    assertThat(dataset.test().images().value(1, 16, 16, 2)).isZero();
  }

  @Test
  void refusesWhatIsNoPicture() throws IOException {
    picture("a", 0, Color.RED, 5, 5);
    Files.createDirectories(folder.resolve("b"));
    Files.writeString(folder.resolve("b/notes.png"), "not a picture");
    picture("b", 0, Color.RED, 5, 5);
    picture("b", 1, Color.RED, 5, 5);
    assertRefused(
        () -> DatasetCatalog.loadPictures(folder, line -> {}), "notes.png: expected a PNG");
    assertRefused(
        () -> DatasetCatalog.loadPictures(folder.resolve("a"), line -> {}), "2 to 256 folders");
  }

  private void picture(String label, int number, Color color, int width, int height)
      throws IOException {
    Files.createDirectories(folder.resolve(label));
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < width * height; i++) {
      image.setRGB(i % width, i / width, color.getRGB());
    }
    ImageIO.write(image, "png", folder.resolve(label + "/" + number + ".png").toFile());
  }

  private static byte[] cifar(int records, int label) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (int i = 0; i < records; i++) {
      out.write(label);
      for (int plane = 0; plane < 3; plane++) {
        for (int p = 0; p < 1024; p++) {
          out.write(p % 200 + plane);
        }
      }
    }
    return out.toByteArray();
  }

  private static Matrix labels(int... labels) {
    Matrix y = Mat5.newMatrix(labels.length, 1, MatlabType.UInt8);
    for (int i = 0; i < labels.length; i++) {
      y.setInt(i, labels[i]);
    }
    return y;
  }

  private Path mat(Matrix x, Matrix y) throws IOException {
    Path file = folder.resolve("digits.mat");
    try (Mat5File mat = Mat5.newMatFile()) {
      mat.addArray("X", x).addArray("y", y);
      Mat5.writeToFile(mat, file.toFile());
    }
    return file;
  }

  private static void assertRefused(ThrowingCallable reading, String line) {
    assertThatThrownBy(reading)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(line)
        .message()
        .doesNotContain("\n");
  }
}
