package activarium.operator;

import java.util.Map;

/**
 * What the JDK's server puts up with. It reads system properties, once, when its first class that
 * needs them is loaded: whoever starts another server of the JDK before, in the same process, has
 * its limits. What a property was set to by hand stays.
 */
final class ServerLimits {

  /** Seconds for a whole request, and to take the answer to it. */
  private static final int REQUEST = 5;

  private static final int ANSWER = 20;

  /** Seconds that a connection may be open before its first byte; looked at every second. */
  private static final int IDLE = 5;

  private static final int TICK_MILLIS = 1000;

  /** Far fewer than the handles that a show may hold. */
  private static final int CONNECTIONS = 200;

  private static final int HEADER_BYTES = 16_384;
  private static final int HEADERS = 64;

  private static final Map<String, Integer> PROPERTIES =
      Map.of(
          "sun.net.httpserver.maxReqTime", REQUEST,
          "sun.net.httpserver.maxRspTime", ANSWER,
          "sun.net.httpserver.idleInterval", IDLE,
          "sun.net.httpserver.clockTick", TICK_MILLIS,
          "jdk.httpserver.maxConnections", CONNECTIONS,
          "sun.net.httpserver.maxReqHeaderSize", HEADER_BYTES,
          "sun.net.httpserver.maxReqHeaders", HEADERS,
          // What is left of a body that was refused is not read.
          "sun.net.httpserver.drainAmount", 0);

  private ServerLimits() {}

  static void apply() {
    PROPERTIES.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value.toString());
          }
        });
  }
}
