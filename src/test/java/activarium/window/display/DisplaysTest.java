package activarium.window.display;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplaysTest {

  private static final Display LAPTOP = new Display(1, "eDP-1", new Area(0, 0, 1280, 800));
  private static final Display BEAMER = new Display(2, "HDMI-1", new Area(1280, 0, 1920, 1080));
  private static final Display SCREEN = new Display(3, "HDMI-2", new Area(0, -768, 1024, 768));

  private final Displays displays = new Displays(List.of(LAPTOP, BEAMER, SCREEN));

  @ParameterizedTest
  @CsvSource({
    "1, eDP-1",
    "3, HDMI-2",
    "HDMI-1, HDMI-1",
    "hdmi-2, HDMI-2",
    "' edp ', eDP-1",
    "mi-1, HDMI-1",
  })
  void findsADisplayByItsNumberOrAPartOfItsName(String asked, String name) {
    assertThat(displays.require(asked).name()).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "VGA, 'no display is called ''VGA''; there are: 1 eDP-1, 2 HDMI-1, 3 HDMI-2'",
    "4, 'no display is called ''4''; there are: 1 eDP-1, 2 HDMI-1, 3 HDMI-2'",
    "hdmi, 'several displays are called ''hdmi'': 2 HDMI-1, 3 HDMI-2'",
    "'', 'no display is called ''''; there are: 1 eDP-1, 2 HDMI-1, 3 HDMI-2'",
  })
  void saysInOneLineWhichThereAre(String asked, String line) {
    assertThatThrownBy(() -> displays.require(asked))
        .isInstanceOf(BadInputException.class)
        .hasMessage(line);
  }

  /** With HDMI-10 beside it, HDMI-1 would otherwise be a part of two names. */
  @Test
  void aWholeNameIsNoPartOfAnother() {
    Display tenth = new Display(2, "HDMI-10", SCREEN.area());
    Display first = new Display(1, "HDMI-1", LAPTOP.area());
    assertThat(new Displays(List.of(first, tenth)).require("hdmi-1")).isEqualTo(first);
  }

  @Test
  void describesEachByItsNameItsSizeAndWhereItLies() {
    Display copy = new Display(4, "DP-1", LAPTOP.area());
    Displays four = new Displays(List.of(LAPTOP, BEAMER, SCREEN, copy));
    assertThat(four.all().stream().map(four::describe))
        .containsExactly(
            "eDP-1, 1280x800",
            "HDMI-1, 1920x1080, right of the first",
            "HDMI-2, 1024x768, above the first",
            "DP-1, 1280x800, the same picture as the first");
  }

  @ParameterizedTest
  @CsvSource({
    "-640, 100, left of",
    "1280, -100, right of",
    "0, 800, below",
    "200, -480, above",
    "100, 100, over a part of",
  })
  void tellsWhereAnAreaLies(int x, int y, String place) {
    assertThat(new Area(x, y, 640, 480).seenFrom(LAPTOP.area())).isEqualTo(place);
  }

  @Test
  void callsTwoOfOneNameByTheirNumbers() {
    Display twin = new Display(2, "edp-1", BEAMER.area());
    Displays twins = new Displays(List.of(LAPTOP, twin));
    assertThat(displays.callingOf(BEAMER)).isEqualTo("HDMI-1");
    assertThat(twins.callingOf(twin)).isEqualTo("2");
    assertThat(twins.require(twins.callingOf(twin))).isEqualTo(twin);
  }

  @Test
  void aDisplayThatCountsIsPluggedInAndHasASize() {
    assertThatThrownBy(() -> new Display(0, "x", LAPTOP.area())).hasMessageContaining("from 1");
    assertThatThrownBy(() -> new Display(1, " ", LAPTOP.area())).hasMessageContaining("a name");
    assertThatThrownBy(() -> new Area(0, 0, 0, 5)).hasMessageContaining("was 0x5");
  }
}
