package activarium.remote;

import activarium.core.MissingRequirementException;
import activarium.work.JobFailedException;
import activarium.work.JobRunner;
import activarium.work.StopToken;
import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hears Open Sound Control by UDP, in a thread of its own, whatever else arrives there. */
final class OscListener implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OscListener.class);

  /** Before a socket that failed is asked again. */
  private static final long AGAIN_MILLIS = 200;

  private final JobRunner jobs = new JobRunner("nothing is heard by OSC any more");
  private final Refusals refusals =
      new Refusals(System::nanoTime, said -> LOG.warn("OSC: {}", said));
  private final OscReader reader = new OscReader();
  private final DatagramSocket socket;
  private final Consumer<RemoteEvent> events;

  /**
   * Begins to listen.
   *
   * @param port 0 for any that is free
   * @param events gets what is heard, in this listener's thread
   * @throws MissingRequirementException if the port cannot be had
   */
  OscListener(String address, int port, Consumer<RemoteEvent> events) {
    this.events = events;
    try {
      socket = new DatagramSocket(new InetSocketAddress(address, port));
    } catch (IOException e) {
      throw new MissingRequirementException(
          "no OSC at " + address + " port " + port + " (" + e.getMessage() + ")",
          "name another port, or end the program that has it",
          e);
    }
    jobs.start("osc", this::listen);
  }

  int port() {
    return socket.getLocalPort();
  }

  /** How many packets could not be used. */
  long refused() {
    return refusals.count();
  }

  private void listen(StopToken stop) throws InterruptedException {
    // One byte more than may be: what is longer shows.
    DatagramPacket packet = new DatagramPacket(new byte[OscReader.LONGEST + 1], 0);
    while (!stop.isStopped() && !socket.isClosed()) {
      try {
        packet.setLength(packet.getData().length);
        socket.receive(packet);
        ByteBuffer bytes = ByteBuffer.wrap(packet.getData(), 0, packet.getLength());
        reader.read(bytes).ifPresent(events);
      } catch (RefusedException e) {
        refusals.add(e.getMessage());
      } catch (IOException e) {
        if (!socket.isClosed()) {
          refusals.add(String.valueOf(e.getMessage()));
          Thread.sleep(AGAIN_MILLIS);
        }
      }
    }
  }

  /** What ended the listening, or null. */
  JobFailedException failure() {
    return jobs.failure();
  }

  /** Ends it; the socket first, since nothing else ends a thread that waits for a packet. */
  @Override
  public void close() {
    socket.close();
    jobs.close();
  }
}
