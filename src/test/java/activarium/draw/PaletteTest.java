package activarium.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.Home;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Distances are Euclidean in OKLab (Ottosson 2020); dichromacies are simulated as in Machado,
 * Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
 * deficiency", TVCG 2009, at full severity.
 */
class PaletteTest {

  private static final double DISTINCT = 0.105;

  private static final List<double[][]> EYES =
      List.of(
          new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
          new double[][] {
            {0.152286, 1.052583, -0.204868},
            {0.114503, 0.786281, 0.099216},
            {-0.003882, -0.048116, 1.051998}
          },
          new double[][] {
            {0.367322, 0.860646, -0.227968},
            {0.280085, 0.672501, 0.047413},
            {-0.011820, 0.042940, 0.968881}
          },
          new double[][] {
            {1.255528, -0.076749, -0.178779},
            {-0.078411, 0.930809, 0.147602},
            {0.004733, 0.691367, 0.303900}
          });

  @TempDir Path temporary;

  private static Theme theme(String name) {
    Path data = Home.find().data();
    return switch (name) {
      case "dark" -> Theme.dark(data);
      case "light" -> Theme.light(data);
      default -> Theme.contrast(data);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light"})
  void everyTwoClassesStayDistinctForEveryEye(String name) {
    Palette palette = theme(name).classes();
    assertThat(palette.colors()).hasSizeGreaterThanOrEqualTo(10);
    for (double[][] eye : EYES) {
      for (int a = 0; a < palette.colors().size(); a++) {
        for (int b = 0; b < a; b++) {
          assertThat(distance(seen(palette.color(a), eye), seen(palette.color(b), eye)))
              .as("%s: colors %d and %d for eye %d", name, a, b, EYES.indexOf(eye))
              .isGreaterThan(DISTINCT);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"dark", "light", "contrast"})
  void everythingStandsOutFromTheBackground(String name) {
    Theme theme = theme(name);
    for (int color : theme.classes().colors()) {
      assertThat(contrast(color, theme.background())).isGreaterThan(2);
    }
    assertThat(contrast(theme.text(), theme.background())).isGreaterThan(12);
    assertThat(contrast(theme.muted(), theme.background())).isGreaterThan(4.5);
    assertThat(contrast(theme.text(), theme.line())).as("words of buttons").isGreaterThan(4.5);
  }

  /** Or a sentence about the blue ones would be false once somebody presses t. */
  @Test
  void aClassKeepsItsHueInBothThemes() {
    List<Integer> dark = theme("dark").classes().colors();
    List<Integer> light = theme("light").classes().colors();
    assertThat(light).hasSameSizeAs(dark);
    for (int c = 0; c < dark.size(); c++) {
      double[] one = okLab(linear(dark.get(c)));
      double[] other = okLab(linear(light.get(c)));
      double turn = Math.toDegrees(Math.atan2(one[2], one[1]) - Math.atan2(other[2], other[1]));
      assertThat(Math.abs(Math.IEEEremainder(turn, 360))).as("hue of class %d", c).isLessThan(12);
      assertThat(other[0]).as("class %d is darker on light", c).isLessThan(one[0] - 0.1);
    }
  }

  @Test
  void saysWhichLineIsNoColor() throws IOException {
    Path file =
        Files.writeString(temporary.resolve("a.gpl"), "GIMP Palette\n1 2 3 fine\n4 x 5 not\n");
    assertThatThrownBy(() -> Palette.read(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ":3: expected red, green and blue, found \"4 x 5 not\"");
  }

  private static double[] seen(int color, double[][] eye) {
    double[] linear = linear(color);
    double[] seen = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = eye[i][0] * linear[0] + eye[i][1] * linear[1] + eye[i][2] * linear[2];
      seen[i] = Math.max(0, Math.min(1, sum));
    }
    return okLab(seen);
  }

  private static double[] linear(int color) {
    double[] linear = new double[3];
    for (int i = 0; i < 3; i++) {
      double s = (color >> 16 - 8 * i & 0xff) / 255.0;
      linear[i] = s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4);
    }
    return linear;
  }

  private static double[] okLab(double[] c) {
    double l = Math.cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
    double m = Math.cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
    double s = Math.cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double distance(double[] a, double[] b) {
    return Math.sqrt(
        Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
  }

  /** WCAG's contrast ratio. */
  private static double contrast(int a, int b) {
    double la = luminance(a);
    double lb = luminance(b);
    return (Math.max(la, lb) + 0.05) / (Math.min(la, lb) + 0.05);
  }

  private static double luminance(int color) {
    double[] c = linear(color);
    return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
  }
}
