package activarium.dataset;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import us.hebi.matlab.mat.format.Mat5;
import us.hebi.matlab.mat.format.Mat5File;
import us.hebi.matlab.mat.types.MatlabType;

class FuzzTest {

  @TempDir Path folder;

  @Test
  void idxImages() throws IOException {
    Path good = folder.resolve("good");
    IdxFiles.write(good, new int[] {2051, 3, 4, 5}, new byte[60]);
    Mutations.survive(Files.readAllBytes(good), 3000, folder.resolve("bad"), IdxReader::readImages);
  }

  @Test
  void compressedIdxLabels() throws IOException {
    Path good = folder.resolve("good.gz");
    IdxFiles.write(good, new int[] {2049, 40}, new byte[40]);
    Mutations.survive(
        Files.readAllBytes(good),
        3000,
        folder.resolve("bad.gz"),
        file -> IdxReader.readLabels(file, 10));
  }

  @Test
  void cifar() throws IOException {
    Mutations.survive(
        new byte[3073 * 2], 2000, folder.resolve("bad.bin"), f -> CifarReader.read(List.of(f)));
  }

  @Test
  void matlab() throws IOException {
    Path good = folder.resolve("good.mat");
    try (Mat5File mat = Mat5.newMatFile()) {
      mat.addArray("X", Mat5.newMatrix(new int[] {32, 32, 3, 2}, MatlabType.UInt8));
      mat.addArray("y", Mat5.newMatrix(2, 1, MatlabType.UInt8));
      Mat5.writeToFile(mat, good.toFile());
    }
    Mutations.survive(Files.readAllBytes(good), 3000, folder.resolve("bad.mat"), SvhnReader::read);
  }

  @Test
  void pictures() throws IOException {
    Files.createDirectories(folder.resolve("a"));
    Files.createDirectories(folder.resolve("b"));
    for (String format : new String[] {"png", "gif", "jpg", "bmp"}) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(image, format, out);
      for (int i = 0; i < 5; i++) {
        Files.write(folder.resolve("a/good" + i), out.toByteArray());
      }
      Mutations.survive(
          out.toByteArray(),
          400,
          folder.resolve("b/bad." + format),
          file -> DatasetCatalog.loadPictures(folder, line -> {}));
      Files.delete(folder.resolve("b/bad." + format));
    }
  }
}
