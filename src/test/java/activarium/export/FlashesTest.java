package activarium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FlashesTest {

  private static final int WHITE = 0xffffffff;
  private static final int BLACK = 0xff000000;

  private final Flashes flashes = new Flashes(16, 16);

  private void shows(double seconds, int color) {
    int[] picture = new int[16 * 16];
    Arrays.fill(picture, color);
    flashes.add(seconds, picture);
  }

  @Test
  void aSecondOfTenPicturesByTurnsHasFive() {
    for (int i = 0; i <= 20; i++) {
      shows(i / 10.0, i % 2 == 0 ? BLACK : WHITE);
    }
    assertThat(flashes.most()).isEqualTo(5);
  }

  @Test
  void oneThatGrowsAndShrinksSlowlyHasOneInTwoSeconds() {
    for (int i = 0; i <= 40; i++) {
      int grey = Math.round(255 * (float) Math.sin(Math.PI * i / 40));
      shows(i / 20.0, BLACK | grey << 16 | grey << 8 | grey);
    }
    assertThat(flashes.most()).isLessThanOrEqualTo(1);
  }

  @Test
  void whatFlickersALittleHasNone() {
    for (int i = 0; i < 30; i++) {
      shows(i / 30.0, i % 2 == 0 ? 0xff202020 : 0xff404040);
    }
    assertThat(flashes.most()).isZero();
  }

  @Test
  void oneSmallPlaceIsEnough() {
    for (int i = 0; i <= 20; i++) {
      int[] picture = new int[16 * 16];
      picture[0] = picture[1] = picture[16] = picture[17] = i % 2 == 0 ? BLACK : WHITE;
      flashes.add(i / 10.0, picture);
    }
    assertThat(flashes.most()).isEqualTo(5);
  }
}
