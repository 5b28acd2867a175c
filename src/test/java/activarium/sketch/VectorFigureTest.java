package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.export.Sidecar;
import activarium.export.VectorFigure.Format;
import activarium.session.LiveSession;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures have real circles and need no typeface, and look like the window. */
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
              SketchKit.of(running.sketch()) != null
                  && SketchKit.of(running.sketch()).session() != null
                  && SketchKit.of(running.sketch()).session().timeline().moments().size() >= 2);
      ((LiveSession) SketchKit.of(running.sketch()).session()).pause();
      running
          .host()
          .afterFrame(
              sketch ->
                  SketchKit.of(sketch)
                      .whenStill(
                          () -> {
                            sketch.save(png.toString());
                          }));
      until("a picture", () -> Files.exists(png));
      running
          .host()
          .afterFrame(sketch -> SketchKit.of(sketch).saveVector(Format.SVG, svg, file -> {}));
      running
          .host()
          .afterFrame(sketch -> SketchKit.of(sketch).saveVector(Format.PDF, pdf, file -> {}));
      until("figures", () -> Files.exists(svg) && Files.exists(pdf));
    }
    hasCirclesAndText(svg);
    assertThat(Files.size(pdf)).isBetween(10_000L, 2_000_000L);
    assertThat(Sidecar.read(svg).sketch()).isEqualTo("Activarium");
    assertThat(Sidecar.read(pdf)).isNotNull();
    assertThat(FigurePictures.differences(png, svg, pdf)).allMatch(d -> d < ALIKE);
  }

  private static void hasCirclesAndText(Path svg) throws IOException {
    String text = Files.readString(svg);
    assertThat(Pattern.compile("<circle").matcher(text).results().count())
        .as("circles")
        .isGreaterThan(1500);
    assertThat(text).contains(">Hidden layer 4 at epoch").doesNotContain("@font-face");
    assertThat(count("<text ", text)).isEqualTo(count("class=\"words\"", text)).isPositive();
    assertThat(Files.size(svg)).isLessThan(3_000_000);
  }

  private static long count(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().count();
  }
}
