package activarium.exhibit;

import static activarium.exhibit.Idleness.State.ASKING;
import static activarium.exhibit.Idleness.State.SHOW;
import static activarium.exhibit.Idleness.State.VISIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class IdlenessTest {

  private final Idleness idleness = new Idleness(new IdleLimits(60, 90));

  @Test
  void asksAndGoesHomeWhenNobodyTouches() {
    idleness.advance(1000);
    assertThat(idleness.state()).as("nobody came").isEqualTo(SHOW);
    idleness.touched();
    idleness.advance(59.9);
    assertThat(idleness.state()).isEqualTo(VISIT);
    idleness.advance(0.1);
    assertThat(idleness.state()).isEqualTo(ASKING);
    assertThat(idleness.left()).isEqualTo(30);
    idleness.advance(29.9);
    assertThat(idleness.state()).isEqualTo(ASKING);
    idleness.advance(0.2);
    assertThat(idleness.state()).isEqualTo(SHOW);
  }

  @Test
  void goesOnWithTheVisitAtAnyTouch() {
    idleness.touched();
    idleness.advance(40);
    idleness.touched();
    idleness.advance(40);
    assertThat(idleness.state()).isEqualTo(VISIT);
    idleness.advance(20);
    assertThat(idleness.state()).isEqualTo(ASKING);
    idleness.touched();
    assertThat(idleness.state()).isEqualTo(VISIT);
    idleness.advance(59);
    assertThat(idleness.state()).isEqualTo(VISIT);
  }

  @Test
  void asksForTheWholeTimeHoweverLongAFrameTook() {
    idleness.touched();
    idleness.advance(5000);
    assertThat(idleness.state()).isEqualTo(ASKING);
    idleness.advance(29);
    assertThat(idleness.state()).isEqualTo(ASKING);
  }

  @Test
  void takesWhatIsNoTimeForNone() {
    idleness.touched();
    idleness.advance(Double.NaN);
    idleness.advance(-100);
    idleness.advance(60);
    assertThat(idleness.state()).isEqualTo(ASKING);
  }

  @Test
  void leavesTimeToAnswer() {
    assertThat(new IdleLimits(60, 80).home()).isEqualTo(80);
    assertThatThrownBy(() -> new IdleLimits(60, 79.9)).hasMessageContaining("20 seconds after");
    assertThatThrownBy(() -> new IdleLimits(0, 79.9)).hasMessageContaining("ask from 1");
    assertThatThrownBy(() -> new IdleLimits(60, 3601)).hasMessageContaining("3600");
    assertThatThrownBy(() -> new IdleLimits(Double.NaN, 90)).hasMessageContaining("expected");
  }
}
