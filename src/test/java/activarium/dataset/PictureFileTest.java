package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Levels and sides are those that the picture has. */
class PictureFileTest {

  private static final int SIDE = ImageFolderReader.SIDE;

  @TempDir Path folder;

  private static int[] pixel(byte[] pixels, int row, int column) {
    int at = 3 * (row * SIDE + column);
    return new int[] {pixels[at] & 0xff, pixels[at + 1] & 0xff, pixels[at + 2] & 0xff};
  }

  private static void isAbout(int[] found, int... expected) {
    for (int channel = 0; channel < 3; channel++) {
      assertThat(found[channel]).isCloseTo(expected[channel], within(2));
    }
  }

  private static Path resource(String name) throws URISyntaxException {
    return Path.of(PictureFileTest.class.getResource("/activarium/dataset/" + name).toURI());
  }

  /** Gray with alpha, as Java's own writer has it. */
  private Path gray(int bits, int level, int alpha) throws IOException {
    int type = bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
    boolean opaque = alpha < 0;
    ComponentColorModel model =
        new ComponentColorModel(
            ColorSpace.getInstance(ColorSpace.CS_GRAY),
            !opaque,
            false,
            opaque ? Transparency.OPAQUE : Transparency.TRANSLUCENT,
            type);
    WritableRaster raster = model.createCompatibleWritableRaster(8, 8);
    int factor = bits == 8 ? 1 : 257;
    for (int i = 0; i < 64; i++) {
      raster.setSample(i % 8, i / 8, 0, level * factor);
      if (!opaque) {
        raster.setSample(i % 8, i / 8, 1, alpha * factor);
      }
    }
    Path file = folder.resolve("gray.png");
    ImageIO.write(new BufferedImage(model, raster, false, null), "png", file.toFile());
    return file;
  }

  @ParameterizedTest
  @CsvSource({"8,-1,100", "16,-1,100", "8,255,100", "16,255,100", "8,128,50", "8,0,0"})
  void levelsOfGrayStayWhatTheyAre(int bits, int alpha, int expected) throws IOException {
    int[] found = pixel(PictureFile.read(gray(bits, 100, alpha), SIDE), 9, 9);
    assertThat(found).containsOnly(expected);
  }

  @Test
  void aTransparentLevelChangesNoOther() throws URISyntaxException {
    byte[] pixels = PictureFile.read(resource("gray-transparent-0.png"), SIDE);
    assertThat(pixel(pixels, 9, 9)).containsOnly(100);
  }

  /** As Pillow reads it. */
  @Test
  void printersColorsAreRead() throws URISyntaxException {
    int[] found = pixel(PictureFile.read(resource("cmyk.jpg"), SIDE), 9, 9);
    isAbout(found, 190, 49, 119);
  }

  @Test
  void webPicturesAreRead() throws URISyntaxException {
    int[] found = pixel(PictureFile.read(resource("red.webp"), SIDE), 9, 9);
    isAbout(found, 200, 60, 20);
  }

  /** Of a picture that is stored with red at the top left and blue below it. */
  @ParameterizedTest
  @CsvSource({
    "0,top-left,bottom-left",
    "1,top-left,bottom-left",
    "2,top-right,bottom-right",
    "3,bottom-right,top-right",
    "4,bottom-left,top-left",
    "5,top-left,top-right",
    "6,top-right,top-left",
    "7,bottom-right,bottom-left",
    "8,bottom-left,bottom-right",
    "9,top-left,bottom-left"
  })
  void isTurnedAsTheCameraSays(int code, String red, String blue) throws IOException {
    byte[] pixels = PictureFile.read(photograph(code), SIDE);
    for (String place : new String[] {"top-left", "top-right", "bottom-left", "bottom-right"}) {
      int row = place.startsWith("top") ? 4 : SIDE - 5;
      int column = place.endsWith("left") ? 4 : SIDE - 5;
      int[] found = pixel(pixels, row, column);
      assertThat(found[0] > 128).as("red at " + place).isEqualTo(place.equals(red));
      assertThat(found[2] > 128).as("blue at " + place).isEqualTo(place.equals(blue));
    }
  }

  private Path photograph(int code) throws IOException {
    BufferedImage image = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < 32 * 32; i++) {
      image.setRGB(i % 32, i / 32, 0xff0000);
      image.setRGB(i % 32, 32 + i / 32, 0x0000ff);
    }
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(image, "jpg", jpeg);
    byte[] exif = exif(code);
    ByteArrayOutputStream photograph = new ByteArrayOutputStream();
    photograph.write(jpeg.toByteArray(), 0, 2);
    photograph.writeBytes(exif);
    photograph.write(jpeg.toByteArray(), 2, jpeg.size() - 2);
    return Files.write(folder.resolve("photograph.jpg"), photograph.toByteArray());
  }

  /** The segment with one entry, 0x0112 of type SHORT. */
  private static byte[] exif(int code) {
    byte[] name = "Exif\0\0MM\0*".getBytes(StandardCharsets.US_ASCII);
    ByteBuffer segment = ByteBuffer.allocate(4 + name.length + 4 + 2 + 12 + 4);
    segment.putShort((short) 0xffe1).putShort((short) (segment.capacity() - 2)).put(name).putInt(8);
    segment.putShort((short) 1).putShort((short) 0x0112).putShort((short) 3).putInt(1);
    segment.putShort((short) code).putShort((short) 0).putInt(0);
    return segment.array();
  }
}
