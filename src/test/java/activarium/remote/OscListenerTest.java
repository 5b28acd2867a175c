package activarium.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.MissingRequirementException;
import activarium.remote.RemoteEvent.Called;
import activarium.remote.RemoteEvent.Turned;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class OscListenerTest {

  /** As many as wait in the socket of any system. */
  private static final int AT_ONCE = 20;

  private final BlockingQueue<RemoteEvent> heard = new LinkedBlockingQueue<>();
  private final OscListener listener = new OscListener(RemoteOptions.LOOPBACK, 0, heard::add);
  private DatagramSocket sender;

  @BeforeEach
  void open() throws IOException {
    sender = new DatagramSocket(0, InetAddress.getLoopbackAddress());
  }

  @AfterEach
  void close() {
    sender.close();
    listener.close();
  }

  private void send(byte[] packet) throws IOException {
    InetAddress loopback = InetAddress.getByName(RemoteOptions.LOOPBACK);
    sender.send(new DatagramPacket(packet, packet.length, loopback, listener.port()));
  }

  private RemoteEvent next() throws InterruptedException {
    return heard.poll(60, TimeUnit.SECONDS);
  }

  @Test
  void hearsMessagesOneAfterAnother() throws Exception {
    send(OscPackets.message("/activarium/epoch", 0.5f));
    assertThat(next()).isEqualTo(new Turned(Knob.EPOCH, 0.5f));
    send(OscPackets.message("/activarium/cue", "12"));
    assertThat(next()).isEqualTo(new Called(Knob.CUE, "12"));
    assertThat(listener.refused()).isZero();
  }

  /** A long packet must not make the ones after it look long, nor a short one cut them. */
  @Test
  void hearsALongMessageAfterAShortOne() throws Exception {
    send(OscPackets.message("/activarium/cue/next"));
    next();
    send(OscPackets.message("/activarium/relaxation", 0.75f));
    assertThat(next()).isEqualTo(new Turned(Knob.RELAXATION, 0.75f));
  }

  @Test
  void goesOnAfterAThousandPacketsOfGarbage() throws Exception {
    Random random = new Random(42);
    byte[] right = OscPackets.message("/activarium/layer", 0.5f);
    for (int i = 0; i < 1000; i++) {
      send(garbage(random, right));
      if (i % AT_ONCE == AT_ONCE - 1) {
        send(OscPackets.message("/activarium/cue", i)); // says that those before it were read
        awaitCue(i);
      }
    }
    assertThat(listener.refused()).isGreaterThan(900);
    heard.clear();
    send(right);
    assertThat(next()).isEqualTo(new Turned(Knob.LAYER, 0.5f));
    assertThat(listener.failure()).isNull();
  }

  private void awaitCue(int number) throws InterruptedException {
    RemoteEvent event = next();
    while (!new Called(Knob.CUE, String.valueOf(number)).equals(event)) {
      assertThat(event).as("an event before cue " + number).isNotNull();
      event = next();
    }
  }

  /** Noise, noise that begins as a message or a bundle does, and messages with a byte changed. */
  private static byte[] garbage(Random random, byte[] right) {
    byte[] noise = new byte[random.nextInt(2000)];
    random.nextBytes(noise);
    switch (random.nextInt(4)) {
      case 0:
        return noise;
      case 1:
        byte[] address = OscPackets.message("/activarium/epoch");
        address[21] = "fibtThcrmS[]".getBytes(StandardCharsets.US_ASCII)[random.nextInt(12)];
        return address;
      case 2:
        return OscPackets.bundle(noise);
      default:
        byte[] changed = right.clone();
        changed[random.nextInt(20)] ^= (byte) (1 + random.nextInt(255));
        return changed;
    }
  }

  @Test
  void tellsWhoseThePortIsNot() {
    assertThatThrownBy(
            () -> new OscListener(RemoteOptions.LOOPBACK, listener.port(), heard::add).close())
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageContaining("port " + listener.port())
        .hasMessageContaining("name another port");
  }

  @Test
  void leavesThePortWhenItIsClosed() throws IOException {
    int port = listener.port();
    listener.close();
    new DatagramSocket(port, InetAddress.getByName(RemoteOptions.LOOPBACK)).close();
    assertThat(listener.failure()).isNull();
  }
}
