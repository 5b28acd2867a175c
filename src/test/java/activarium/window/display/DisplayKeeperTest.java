package activarium.window.display;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.window.display.Placement.Said;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplayKeeperTest {

  private static final Display LAPTOP = new Display(1, "eDP-1", new Area(0, 0, 1280, 800));
  private static final Display BEAMER = new Display(2, "HDMI-1", new Area(1280, 0, 1920, 1080));
  private static final Displays BOTH = new Displays(List.of(LAPTOP, BEAMER));
  private static final Displays ALONE = new Displays(List.of(LAPTOP));
  private static final Displays NONE = new Displays(List.of());

  private final DisplayKeeper keeper = new DisplayKeeper(Optional.of("hdmi"));

  private static Placement covered(Display display) {
    return new Placement(display, true, Optional.empty());
  }

  private static Placement said(Display display, boolean covers, String name, String... values) {
    return new Placement(display, covers, Optional.of(new Said(name, List.of(values))));
  }

  @Test
  void coversTheDisplayThatIsAskedFor() {
    assertThat(keeper.open(BOTH)).contains(covered(BEAMER));
    assertThat(keeper.look(BOTH, BEAMER.area())).as("nothing changes").isEmpty();
  }

  @Test
  void coversTheFirstWhereNoneIsAskedFor() {
    DisplayKeeper any = new DisplayKeeper(Optional.empty());
    assertThat(any.open(BOTH)).contains(covered(LAPTOP));
    Displays other = new Displays(List.of(new Display(1, "HDMI-1", new Area(0, 0, 1920, 1080))));
    assertThat(any.look(other, LAPTOP.area()))
        .contains(said(other.all().get(0), true, "display.gone", "eDP-1", "HDMI-1"));
  }

  @Test
  void opensAWindowThatFitsWhereItsDisplayIsMissing() {
    Placement opened = keeper.open(ALONE).orElseThrow();
    assertThat(opened).isEqualTo(said(LAPTOP, false, "display.missing", "hdmi", "eDP-1"));
    Area window = opened.area();
    assertThat(window.width()).isBetween(1100, 1280);
    assertThat(window.height()).isBetween(640, 760);
    assertThat(window.x()).isEqualTo((1280 - window.width()) / 2);
    assertThat(keeper.look(ALONE, window)).isEmpty();
  }

  @Test
  void coversADisplayThatIsPluggedInLater() {
    Area window = keeper.open(ALONE).orElseThrow().area();
    assertThat(keeper.look(BOTH, window)).contains(said(BEAMER, true, "display.there", "HDMI-1"));
  }

  @Test
  void coversTheOneThatIsLeftAndReturns() {
    keeper.open(BOTH);
    assertThat(keeper.look(ALONE, BEAMER.area()))
        .contains(said(LAPTOP, true, "display.gone", "HDMI-1", "eDP-1"));
    assertThat(keeper.look(ALONE, LAPTOP.area())).as("it stays").isEmpty();
    assertThat(keeper.look(BOTH, LAPTOP.area()))
        .contains(said(BEAMER, true, "display.there", "HDMI-1"));
    assertThat(keeper.look(ALONE, BEAMER.area())).as("as often as it goes").isPresent();
  }

  @Test
  void staysWhereThereIsNoDisplayAtAll() {
    assertThat(keeper.open(NONE)).isEmpty();
    keeper.open(BOTH);
    assertThat(keeper.look(NONE, BEAMER.area())).isEmpty();
    assertThat(keeper.look(BOTH, BEAMER.area())).isEmpty();
  }

  /** When the laptop's lid closes, the beamer moves to the origin and is the first. */
  @Test
  void followsItsDisplayWithoutAWord() {
    keeper.open(BOTH);
    Display moved = new Display(1, "HDMI-1", new Area(0, 0, 1920, 1080));
    assertThat(keeper.look(new Displays(List.of(moved)), BEAMER.area())).contains(covered(moved));
    Display smaller = new Display(1, "HDMI-1", new Area(0, 0, 1024, 768));
    assertThat(keeper.look(new Displays(List.of(smaller)), moved.area()))
        .contains(covered(smaller));
  }

  private Optional<Placement> lookUntilPatienceEnds(Displays there, Area window) {
    for (int look = 1; look < DisplayKeeper.PATIENCE; look++) {
      assertThat(keeper.look(there, window)).as("look %d", look).isEmpty();
    }
    return keeper.look(there, window);
  }

  @Test
  void becomesAWindowWhereTheDisplayIsNotCovered() {
    keeper.open(BOTH);
    Area small = new Area(1280, 0, 640, 480);
    Optional<Placement> fallback = lookUntilPatienceEnds(BOTH, small);
    assertThat(fallback).contains(said(LAPTOP, false, "display.refused", "HDMI-1"));
    assertThat(keeper.look(BOTH, fallback.get().area())).as("and stays one").isEmpty();
  }

  @Test
  void becomesAWindowWhereItIsOnAnotherDisplay() {
    keeper.open(BOTH);
    assertThat(lookUntilPatienceEnds(BOTH, new Area(0, 0, 1920, 1080)))
        .contains(said(LAPTOP, false, "display.refused", "HDMI-1"));
  }

  @Test
  void triesAgainWhenADisplayThatWasNotCoveredComesBack() {
    keeper.open(BOTH);
    Area window = lookUntilPatienceEnds(BOTH, LAPTOP.area()).orElseThrow().area();
    assertThat(keeper.look(ALONE, window)).map(Placement::covers).contains(true);
    assertThat(keeper.look(BOTH, LAPTOP.area()))
        .contains(said(BEAMER, true, "display.there", "HDMI-1"));
  }

  /** A window may come to its place frames later, and a bar of the system may stay where it is. */
  @Test
  void isPatientWithAWindow() {
    keeper.open(BOTH);
    Area small = new Area(1280, 0, 640, 480);
    for (int times = 0; times < 3; times++) {
      assertThat(keeper.look(BOTH, small)).isEmpty();
      assertThat(keeper.look(BOTH, small)).isEmpty();
      assertThat(keeper.look(BOTH, new Area(1280, 30, 1920, 1050))).isEmpty();
    }
  }
}
