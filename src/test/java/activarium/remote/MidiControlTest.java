package activarium.remote;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.work.Eventually;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MidiControlTest {

  private final FakeInputs inputs = new FakeInputs();
  private final FakeInputs.Device first = inputs.plug("first");
  private final MidiReceiver receiver = new MidiReceiver(MidiMap.EMPTY, event -> {}, map -> {});
  private final MidiControl control = new MidiControl(inputs, receiver, Duration.ofMillis(1));

  @AfterEach
  void close() {
    control.close();
  }

  @Test
  void hearsDevicesOfTheStartAndThoseThatArePluggedLater() {
    Eventually.until("the first is heard", () -> first.receiver == receiver);
    FakeInputs.Device later = inputs.plug("later");
    Eventually.until("the later one is heard", () -> later.receiver == receiver);
    assertThat(first.opened).as("a device is opened once").isEqualTo(1);
  }

  @Test
  void leavesADeviceThatIsPulledAndAllAtTheEnd() {
    FakeInputs.Device pulled = inputs.plug("pulled");
    Eventually.until("both are heard", () -> first.isOpen() && pulled.isOpen());
    inputs.pull(pulled);
    Eventually.until("it is closed", () -> !pulled.isOpen());
    assertThat(first.isOpen()).isTrue();
    control.close();
    assertThat(first.isOpen()).isFalse();
  }

  @Test
  void triesADeviceAgainThatIsBusyAndHearsTheOthers() {
    FakeInputs.Device busy = inputs.plugBusy("busy");
    Eventually.until("it is tried again", () -> busy.asked >= 3);
    Eventually.until("the first is heard", first::isOpen);
    busy.isBusy = false;
    Eventually.until("it is heard at last", busy::isOpen);
    assertThat(control.failure()).isNull();
  }
}
