package activarium.remote;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Packets of OSC 1.0, written by its specification and not by the library that reads them. */
final class OscPackets {

  private OscPackets() {}

  /** A message with floats, integers and texts. */
  static byte[] message(String address, Object... arguments) {
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    packet.writeBytes(text(address));
    StringBuilder types = new StringBuilder(",");
    for (Object argument : arguments) {
      types.append(argument instanceof Float ? 'f' : argument instanceof Integer ? 'i' : 's');
    }
    packet.writeBytes(text(types.toString()));
    for (Object argument : arguments) {
      if (argument instanceof Float number) {
        packet.writeBytes(ByteBuffer.allocate(4).putFloat(number).array());
      } else if (argument instanceof Integer number) {
        packet.writeBytes(ByteBuffer.allocate(4).putInt(number).array());
      } else {
        packet.writeBytes(text(argument.toString()));
      }
    }
    return packet.toByteArray();
  }

  /** A bundle of one message, to be obeyed at once. */
  static byte[] bundle(byte[] message) {
    ByteArrayOutputStream packet = new ByteArrayOutputStream();
    packet.writeBytes(text("#bundle"));
    packet.writeBytes(ByteBuffer.allocate(12).putLong(1).putInt(message.length).array());
    packet.writeBytes(message);
    return packet.toByteArray();
  }

  /** Ends with a zero, and with as many more as make its length one of fours. */
  private static byte[] text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    return ByteBuffer.allocate((bytes.length / 4 + 1) * 4).put(bytes).array();
  }
}
