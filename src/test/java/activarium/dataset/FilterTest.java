package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;

class FilterTest {

  /** A step edge between columns 1 and 2. */
  private static final Images EDGE =
      new Images(1, 3, 4, 1, new byte[] {0, 0, -1, -1, 0, 0, -1, -1, 0, 0, -1, -1});

  @Test
  void sobelFindsEdgesWhicheverSideIsBright() {
    Images dark = Filter.SOBEL.apply(EDGE);
    byte[] inverted = EDGE.pixels().clone();
    for (int i = 0; i < inverted.length; i++) {
      inverted[i] = (byte) ~inverted[i];
    }
    assertThat(row(dark, 1)).containsExactly(0, 255, 255, 0);
    Images bright = Filter.SOBEL.apply(new Images(1, 3, 4, 1, inverted));
    assertThat(bright.pixels()).isEqualTo(dark.pixels());
  }

  @Test
  void blurKeepsWhatIsEven() {
    assertThat(row(Filter.BLUR.apply(EDGE), 1)).containsExactly(0, 64, 191, 255);
  }

  @Test
  void grayIsLuma() {
    Images color = new Images(1, 1, 4, 3, new byte[] {-1, 0, 0, 0, -1, 0, 0, 0, -1, -1, -1, -1});
    Images gray = Filter.GRAY.apply(color);
    assertThat(gray.channels()).isEqualTo(1);
    assertThat(row(gray, 0)).containsExactly(76, 150, 29, 255);
    assertThat(Filter.GRAY.apply(gray)).isSameAs(gray);
    Images pairs = new Images(1, 1, 2, 2, new byte[4]);
    assertThatThrownBy(() -> Filter.GRAY.apply(pairs))
        .hasMessage("filter gray: expected images of 1 or 3 channels, found 2 channels");
  }

  @Test
  void flipsHalfOfTheImagesAndTheSameOnes() {
    Images black = new Images(100, 1, 1, 1, new byte[100]);
    byte[] flipped = Filter.CONTRAST_FLIP.apply(black).pixels();
    int white = 0;
    for (byte pixel : flipped) {
      white += pixel == -1 ? 1 : 0;
    }
    assertThat(white).isEqualTo(50);
    assertThat(Filter.CONTRAST_FLIP.apply(black).pixels()).isEqualTo(flipped);
  }

  @Test
  void dataSetsSayHowTheyWereFiltered() {
    LabeledImages part = new LabeledImages(EDGE, new byte[1]);
    Dataset dataset = new Dataset("edge", List.of("a"), part, part);
    Dataset filtered = dataset.filtered(Filter.parse("gray, blur,sobel"));
    assertThat(filtered.name()).isEqualTo("edge+gray+blur+sobel");
    assertThat(filtered.test().images().pixels())
        .isEqualTo(Filter.SOBEL.apply(Filter.BLUR.apply(EDGE)).pixels());
    assertThatThrownBy(() -> Filter.parse("sharpen"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("filter: expected one of gray, blur, sobel, contrast-flip, found 'sharpen'");
  }

  private static int[] row(Images images, int row) {
    int[] values = new int[images.width()];
    for (int column = 0; column < values.length; column++) {
      values[column] = images.value(0, row, column, 0);
    }
    return values;
  }
}
