package activarium.remote;

import activarium.core.Clamp;
import com.illposed.osc.OSCMessage;
import com.illposed.osc.OSCParseException;
import com.illposed.osc.OSCParser;
import com.illposed.osc.OSCSerializerAndParserBuilder;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * Reads a packet of Open Sound Control 1.0: one message, no bundle. Addresses are {@code
 * /activarium/} and the word of a knob. Not for several threads.
 */
final class OscReader {

  /** Bytes of a packet. The longest that means something here has 40. */
  static final int LONGEST = 1024;

  private static final String ROOT = "/activarium/";

  private final OSCParser parser = new OSCSerializerAndParserBuilder().buildParser();

  /**
   * Reads one.
   *
   * @return nothing where a button was let go
   * @throws RefusedException if it is anything else than a message for a knob
   */
  Optional<RemoteEvent> read(ByteBuffer packet) throws RefusedException {
    OSCMessage message = message(packet);
    String address = message.getAddress();
    Knob knob =
        (address.startsWith(ROOT)
                ? Knob.named(address.substring(ROOT.length()))
                : Optional.<Knob>empty())
            .orElseThrow(() -> new RefusedException("unknown address " + address));
    try {
      return event(knob, message.getArguments());
    } catch (IllegalArgumentException e) {
      throw new RefusedException(e.getMessage(), e);
    }
  }

  private OSCMessage message(ByteBuffer packet) throws RefusedException {
    if (packet.remaining() > LONGEST) {
      throw new RefusedException("more than " + LONGEST + " bytes");
    }
    if (!packet.hasRemaining() || packet.get(packet.position()) != '/') {
      throw new RefusedException("no message"); // bundles, too, which may hold one another for long
    }
    try {
      if (parser.convert(packet) instanceof OSCMessage message) {
        return message;
      }
    } catch (OSCParseException | RuntimeException e) { // it runs over the end of what is too short
      throw new RefusedException("no message", e);
    }
    throw new RefusedException("an argument of an unknown type");
  }

  private static Optional<RemoteEvent> event(Knob knob, List<Object> arguments)
      throws RefusedException {
    Object value = arguments.size() == 1 ? arguments.get(0) : null;
    boolean isBare = arguments.isEmpty();
    if (value instanceof Float number && number.isNaN()) {
      throw new RefusedException("no number for " + knob);
    }
    switch (knob.kind()) {
      case SHARE:
        if (value instanceof Float share) {
          return Optional.of(new RemoteEvent.Turned(knob, Clamp.share(share)));
        } else if (value instanceof Integer number && knob == Knob.CLASS) {
          return Optional.of(new RemoteEvent.Called(knob, number.toString()));
        }
        break;
      case BUTTON:
        // Surfaces send 1 when a finger comes, and 0 when it goes.
        if (isBare || value instanceof Number) {
          boolean isDown = isBare || ((Number) value).doubleValue() > 0;
          return isDown ? Optional.of(new RemoteEvent.Pressed(knob)) : Optional.empty();
        }
        break;
      case NUMBER:
        if (value instanceof String || value instanceof Float || value instanceof Integer) {
          return Optional.of(new RemoteEvent.Called(knob, number(value)));
        }
        break;
    }
    throw new RefusedException("other arguments than expected for " + knob);
  }

  /** As people write it: 3, not 3.0. */
  private static String number(Object value) {
    return value instanceof Float
        ? new BigDecimal(value.toString()).stripTrailingZeros().toPlainString()
        : value.toString();
  }
}
