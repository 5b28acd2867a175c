package activarium.exhibit;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.remote.RemoteOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How an exhibition wants its kiosk.
 *
 * @param story the file of the attract loop
 * @param languages that visitors choose from, tags of BCP 47; the first is that of the show
 * @param idle when a visit ends
 * @param look how it looks
 * @param visit what a visitor may do
 * @param operator the page by which the staff look after it; empty for none
 * @param remote by what it is controlled from elsewhere
 * @param pin of the staff's panel; empty where it cannot be opened
 * @param logs where it writes
 */
public record KioskProfile(
    Path story,
    List<String> languages,
    IdleLimits idle,
    Look look,
    Visit visit,
    Optional<Operator> operator,
    RemoteOptions remote,
    Optional<Pin> pin,
    Logs logs) {

  /** Colors of the whole. */
  public enum Theme {
    DARK,
    LIGHT,
    CONTRAST
  }

  /** Where what is touched lies. */
  public enum Reach {
    EVERYWHERE,
    /** In the lower half of the screen, for who sits or is small. */
    LOWER_HALF
  }

  /**
   * How it looks.
   *
   * @param reducedMotion whether nothing glides or fades that need not
   * @param fullscreen whether it covers a display
   * @param display name or number of that; empty for the first
   */
  public record Look(
      Theme theme,
      boolean reducedMotion,
      Reach reach,
      boolean fullscreen,
      Optional<String> display) {

    public static final Look DEFAULT =
        new Look(Theme.DARK, false, Reach.EVERYWHERE, true, Optional.empty());
  }

  /**
   * What a visitor may do.
   *
   * @param ghosts whether the last digits of visitors stay on the map, small and in memory alone
   * @param sound whether a digit is heard on its way
   * @param teach whether a visitor may teach the network, which forgets it with the visit
   */
  public record Visit(boolean ghosts, boolean sound, boolean teach) {

    public static final Visit DEFAULT = new Visit(false, false, true);
  }

  /**
   * The staff's page.
   *
   * @param address of this machine on which it is
   * @param port 1 … 65535
   * @param tokenFile holds what who looks at it must know
   */
  public record Operator(String address, int port, Path tokenFile) {
    public Operator {
      if (address.isBlank() || port < 1 || port > 0xffff) {
        throw new IllegalArgumentException(
            Text.of("expected an address and a port to 65535, found '%s', %d", address, port));
      }
    }
  }

  /**
   * Where it writes.
   *
   * @param folder of logs and counts
   * @param megabytes of all its files together, 1 … 100000
   */
  public record Logs(Path folder, int megabytes) {
    public Logs {
      if (megabytes < 1 || megabytes > 100_000) {
        throw new IllegalArgumentException(
            "expected 1 to 100000 megabytes of logs, found " + megabytes);
      }
    }
  }

  public KioskProfile {
    languages = List.copyOf(languages);
    if (languages.isEmpty() || languages.stream().distinct().count() < languages.size()) {
      throw new IllegalArgumentException("expected languages, each once, found " + languages);
    }
  }

  /**
   * Reads a file.
   *
   * @throws BadInputException with file, line and what is expected
   */
  public static KioskProfile read(Path file) {
    return new ProfileReader(file).read();
  }

  /**
   * Reads what was in a file.
   *
   * @throws BadInputException with file, line and what is expected
   */
  public static KioskProfile read(Path file, String text) {
    return new ProfileReader(file).read(text);
  }

  /** What whoever starts it is to know, a line each. */
  public List<String> warnings() {
    return pin.isPresent() ? List.of() : List.of("no pin: the staff's panel cannot be opened");
  }
}
