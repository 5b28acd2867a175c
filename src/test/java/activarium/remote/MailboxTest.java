package activarium.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.remote.RemoteEvent.Called;
import activarium.remote.RemoteEvent.Pressed;
import activarium.remote.RemoteEvent.Turned;
import org.junit.jupiter.api.Test;

class MailboxTest {

  private final Mailbox mailbox = new Mailbox();

  @Test
  void keepsTheNewestOfAKnobHoweverFastItMoves() {
    mailbox.put(new Turned(Knob.LAYER, 0.5f));
    for (int i = 0; i <= 1000; i++) {
      mailbox.put(new Turned(Knob.EPOCH, i / 1000f));
    }
    assertThat(mailbox.take()).isEqualTo(new Turned(Knob.LAYER, 0.5f));
    assertThat(mailbox.take()).isEqualTo(new Turned(Knob.EPOCH, 1));
    assertThat(mailbox.take()).isNull();
  }

  @Test
  void keepsTheOrderInWhichTheLastOfEachCame() {
    mailbox.put(new Called(Knob.CUE, "3"));
    mailbox.put(new Pressed(Knob.CUE_NEXT));
    mailbox.put(new Called(Knob.CUE, "5.5"));
    assertThat(mailbox.take()).isEqualTo(new Pressed(Knob.CUE_NEXT));
    assertThat(mailbox.take()).isEqualTo(new Called(Knob.CUE, "5.5"));
  }

  @Test
  void refusesWhatAKnobCannotDo() {
    assertThatThrownBy(() -> new Turned(Knob.EPOCH, 1.01f)).hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> new Turned(Knob.EPOCH, Float.NaN)).hasMessageContaining("0 to 1");
    assertThatThrownBy(() -> new Turned(Knob.CUE, 0.5f)).hasMessageContaining("CUE");
    assertThatThrownBy(() -> new Pressed(Knob.EPOCH)).hasMessageContaining("button");
    assertThatThrownBy(() -> new Called(Knob.CUE, "-3")).hasMessageContaining("3.5");
    assertThatThrownBy(() -> new Called(Knob.LAYER, "3")).hasMessageContaining("LAYER");
  }
}
