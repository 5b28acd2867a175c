package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.export.Sidecar;
import activarium.export.VectorFigure.Format;
import activarium.session.LiveSession;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Figures have real circles and live text, and look like the window. */
@Timeout(240)
class VectorFigureTest {

  /** Mean difference of a color channel, of 255, between the window and a figure of it. */
  private static final double ALIKE = 3;

  @TempDir Path folder;

  @Test
  void aFigureLooksLikeTheWindow() throws Exception {
    Path png = folder.resolve("window.png");
    Path svg = folder.resolve("figure.svg");
    Path pdf = folder.resolve("figure.pdf");
    try (RunningSketch running =
        new SketchRunner(Home.find())
            .open(
                "Activarium", RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withSeed(2))) {
      until(
          "moments",
          () ->
              running.sketch().kit() != null
                  && running.sketch().kit().session() != null
                  && running.sketch().kit().session().timeline().moments().size() >= 2);
      ((LiveSession) running.sketch().kit().session()).pause();
      running
          .host()
          .afterFrame(
              sketch ->
                  sketch
                      .kit()
                      .whenStill(
                          () -> {
                            sketch.save(png.toString());
                          }));
      until("a picture", () -> Files.exists(png));
      running.host().afterFrame(sketch -> sketch.kit().saveVector(Format.SVG, svg, file -> {}));
      running.host().afterFrame(sketch -> sketch.kit().saveVector(Format.PDF, pdf, file -> {}));
      until("figures", () -> Files.exists(svg) && Files.exists(pdf));
    }
    hasCirclesAndText(svg);
    assertThat(Files.size(pdf)).isBetween(10_000L, 2_000_000L);
    assertThat(Sidecar.read(svg).sketch()).isEqualTo("Activarium");
    assertThat(Sidecar.read(pdf)).isNotNull();
    if (drawn("rsvg-convert", svg.toString(), "-o", folder.resolve("svg.png").toString())) {
      assertThat(difference(png, folder.resolve("svg.png"))).as("SVG").isLessThan(ALIKE);
    }
    if (drawn(
        "pdftoppm",
        "-r",
        "72",
        "-png",
        "-singlefile",
        pdf.toString(),
        folder.resolve("pdf").toString())) {
      assertThat(difference(png, folder.resolve("pdf.png"))).as("PDF").isLessThan(ALIKE);
    }
  }

  private static void hasCirclesAndText(Path svg) throws IOException {
    String text = Files.readString(svg);
    assertThat(Pattern.compile("<circle").matcher(text).results().count())
        .as("circles")
        .isGreaterThan(1500);
    assertThat(text).contains(">Hidden layer 4 of 4</text>").contains("font-family:Inter");
    assertThat(Files.size(svg)).isLessThan(3_000_000);
  }

  /** Runs a tool with the shipped typeface installed; false where there is no such tool. */
  private boolean drawn(String... command) throws Exception {
    Path fonts = folder.resolve("fonts.conf");
    Files.writeString(
        fonts,
        "<fontconfig><dir>%s</dir><cachedir>%s</cachedir></fontconfig>"
            .formatted(Home.find().data().resolve("fonts"), folder.resolve("cache")),
        StandardCharsets.UTF_8);
    try {
      ProcessBuilder builder = new ProcessBuilder(command).inheritIO();
      builder.environment().put("FONTCONFIG_FILE", fonts.toString());
      Process process = builder.start();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
      return true;
    } catch (IOException e) {
      return false;
    }
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
