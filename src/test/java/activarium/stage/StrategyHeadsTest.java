package activarium.stage;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import activarium.selection.SelectionMode;
import activarium.view.interaction.Press;
import activarium.view.interaction.Touchable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two maps, whose names a hand can touch, and a third picture that has none. */
class StrategyHeadsTest {

  private static final float INTO_THE_NAME = 10;

  private final SmallMultiples places = new SmallMultiples(2);
  private final StrategyHeads heads = new StrategyHeads(List.of("joint", "dynamic"), places);
  private final List<Integer> named = new ArrayList<>();
  private final Touchable hand = heads.touchable(named::add);

  @BeforeEach
  void layOut() {
    places.layOut(new Box(20, 90, 860, 560));
  }

  private boolean press(Box box) {
    float x = box.x() + INTO_THE_NAME;
    return hand.press(
        new Press(x, box.y() + INTO_THE_NAME, SelectionMode.REPLACE, false, false, 1));
  }

  private void release(Box box) {
    hand.release(box.x() + INTO_THE_NAME, box.y() + INTO_THE_NAME);
  }

  @Test
  void aClickOnANameTellsWhose() {
    assertThat(press(places.place(1))).isTrue();
    release(places.place(1));
    assertThat(named).containsExactly(1);
  }

  @Test
  void aHandThatLeavesTheNameTellsNothing() {
    press(places.place(1));
    release(places.place(0));
    assertThat(named).isEmpty();
  }

  @Test
  void mapsAndWhatFollowsThemAreNoNames() {
    assertThat(press(heads.below(0))).isFalse();
    assertThat(press(places.place(2))).isFalse();
  }

  @Test
  void areCalledAsAPersonReadsThem() {
    assertThat(heads.names()).containsExactly("All in one map", "Held together");
  }
}
