package activarium.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;

/** Draws figures by the programs that people draw them with, where there are any. */
final class FigurePictures {

  private FigurePictures() {}

  /**
   * Mean differences of a color channel, of 255, between a picture and figures of it; none of those
   * that nothing here can draw.
   */
  static List<Double> differences(Path png, Path... figures) throws Exception {
    List<Double> differences = new ArrayList<>();
    for (Path figure : figures) {
      Path drawn = figure.resolveSibling(figure.getFileName() + ".png");
      boolean svg = figure.toString().endsWith(".svg");
      if (svg
          ? run(figure, "rsvg-convert", figure.toString(), "-o", drawn.toString())
          : run(
              figure,
              "pdftoppm",
              "-r",
              "72",
              "-png",
              "-singlefile",
              figure.toString(),
              base(drawn))) {
        differences.add(difference(png, drawn));
      }
    }
    return differences;
  }

  private static String base(Path png) {
    return png.toString().replaceFirst("\\.png$", "");
  }

  /** Runs a program that finds the shipped typeface; false where there is no such program. */
  private static boolean run(Path figure, String... command) throws Exception {
    Path fonts = figure.resolveSibling("fonts.conf");
    Files.writeString(
        fonts,
        "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
            .formatted(Home.find().data().resolve("fonts"), figure.resolveSibling("cache")));
    Process process;
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("FONTCONFIG_FILE", fonts.toString());
      process = builder.start();
    } catch (IOException e) {
      return false;
    }
    assertThat(process.waitFor(240, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
    return true;
  }

  private static double difference(Path first, Path second) throws IOException {
    BufferedImage a = ImageIO.read(first.toFile());
    BufferedImage b = ImageIO.read(second.toFile());
    assertThat(b.getWidth()).isEqualTo(a.getWidth());
    assertThat(b.getHeight()).isEqualTo(a.getHeight());
    long sum = 0;
    for (int y = 0; y < a.getHeight(); y++) {
      for (int x = 0; x < a.getWidth(); x++) {
        for (int shift = 0; shift <= 16; shift += 8) {
          sum += Math.abs((a.getRGB(x, y) >> shift & 0xff) - (b.getRGB(x, y) >> shift & 0xff));
        }
      }
    }
    return sum / 3.0 / a.getWidth() / a.getHeight();
  }
}
