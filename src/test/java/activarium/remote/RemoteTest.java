package activarium.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.remote.RemoteEvent.Turned;
import activarium.work.Eventually;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sound.midi.ShortMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemoteTest {

  @TempDir Path folder;

  private final FakeInputs inputs = new FakeInputs();

  private Path map() {
    return folder.resolve("midi.json");
  }

  private Remote remote(boolean osc, int port, boolean midi) {
    return new Remote(new RemoteOptions(osc, RemoteOptions.LOOPBACK, port, midi, map()), inputs);
  }

  private static RemoteEvent taken(Remote remote) {
    RemoteEvent[] taken = new RemoteEvent[1];
    Eventually.until("an event", () -> (taken[0] = remote.take()) != null);
    return taken[0];
  }

  @Test
  void givesWhatWasSentByUdp() throws Exception {
    try (Remote remote = remote(true, 0, false);
        DatagramSocket sender = new DatagramSocket()) {
      assertThat(remote.take()).isNull();
      byte[] bytes = OscPackets.message("/activarium/layer", 0.5f);
      InetAddress loopback = InetAddress.getByName(RemoteOptions.LOOPBACK);
      sender.send(new DatagramPacket(bytes, bytes.length, loopback, remote.port()));
      assertThat(taken(remote)).isEqualTo(new Turned(Knob.LAYER, 0.5f));
      assertThat(remote.take()).isNull();
    }
  }

  @Test
  void remembersWhatItLearnedFromOneStartToTheNext() throws Exception {
    FakeInputs.Device device = inputs.plug("faders");
    try (Remote remote = remote(false, 0, true)) {
      Eventually.until("it is heard", device::isOpen);
      remote.learn(Knob.EPOCH);
      device.receiver.send(new ShortMessage(ShortMessage.CONTROL_CHANGE, 0, 7, 0), -1);
      device.receiver.send(new ShortMessage(ShortMessage.CONTROL_CHANGE, 0, 7, 20), -1);
    }
    try (Remote remote = remote(false, 0, true)) {
      Eventually.until("it is heard", device::isOpen);
      device.receiver.send(new ShortMessage(ShortMessage.CONTROL_CHANGE, 0, 7, 127), -1);
      assertThat(remote.take()).isEqualTo(new Turned(Knob.EPOCH, 1));
    }
  }

  @Test
  void goesOnWithoutWhatCannotBeHadAndSaysSo() throws Exception {
    Files.writeString(map(), "{");
    FakeInputs.Device device = inputs.plug("faders");
    try (DatagramSocket other =
            new DatagramSocket(0, InetAddress.getByName(RemoteOptions.LOOPBACK));
        Remote remote = remote(true, other.getLocalPort(), true)) {
      assertThat(remote.problems())
          .hasSize(2)
          .anyMatch(line -> line.contains("port " + other.getLocalPort()))
          .anyMatch(line -> line.contains(map().toString()));
      Eventually.until("MIDI is heard", device::isOpen);
    }
  }

  @Test
  void opensNothingThatIsOff() {
    inputs.plug("faders");
    try (Remote remote = remote(false, 0, false)) {
      assertThat(remote.port()).isZero();
      assertThat(remote.problems()).isEmpty();
      assertThat(remote.failure()).isNull();
    }
  }

  @Test
  void hasOptionsThatCanBe() {
    assertThatThrownBy(() -> new RemoteOptions(true, RemoteOptions.LOOPBACK, 65536, false, map()))
        .hasMessageContaining("65535");
    assertThatThrownBy(() -> new RemoteOptions(true, " ", 9000, false, map()))
        .hasMessageContaining("127.0.0.1");
    assertThatThrownBy(() -> new RemoteOptions(true, "localhost", 9000, true, Path.of("")))
        .hasMessageContaining("a file");
    RemoteOptions off = RemoteOptions.off(map());
    assertThat(off.osc() || off.midi()).isFalse();
    assertThat(off.port()).isEqualTo(9000);
    assertThat(off.address()).isEqualTo("127.0.0.1");
  }
}
