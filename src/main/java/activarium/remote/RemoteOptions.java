package activarium.remote;

import java.nio.file.Path;

/**
 * By what a show is controlled from elsewhere.
 *
 * @param osc whether Open Sound Control is heard
 * @param address of this machine on which that is: by default only what runs here is heard
 * @param port of UDP, 0 … 65535; 0 is any that is free
 * @param midi whether MIDI devices are heard
 * @param midiMap the file that keeps which of their controls moves what
 */
public record RemoteOptions(boolean osc, String address, int port, boolean midi, Path midiMap) {

  public static final String LOOPBACK = "127.0.0.1";

  public static final int PORT = 9000;

  public RemoteOptions {
    if (address.isBlank()) {
      throw new IllegalArgumentException(
          "expected an address such as " + LOOPBACK + ", found none");
    }
    if (port < 0 || port > 0xffff) {
      throw new IllegalArgumentException("expected a port from 0 to 65535, found " + port);
    }
    if (midi && midiMap.toString().isEmpty()) {
      throw new IllegalArgumentException(
          "expected a file for the map of MIDI controls, found none");
    }
  }

  /** Neither of them. */
  public static RemoteOptions off(Path midiMap) {
    return new RemoteOptions(false, LOOPBACK, PORT, false, midiMap);
  }
}
