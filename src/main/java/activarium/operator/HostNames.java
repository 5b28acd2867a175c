package activarium.operator;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.Locale;

/**
 * The names that the page is reached by. A browser that was lured to a stranger's page sends that
 * page's name, even where the stranger has made the name mean this machine (DNS rebinding).
 */
final class HostNames {

  private static final String PORT = ":\\d{1,5}$";

  private final String configured;

  /**
   * @param configured the address of the options
   */
  HostNames(String configured) {
    this.configured = configured.toLowerCase(Locale.ROOT);
  }

  /**
   * Whether a request was meant for this page.
   *
   * @param header {@code Host}, or null if there is none; its port may be another one, a tunnel's
   * @param local the address of this machine that the request came to
   */
  boolean hold(String header, InetAddress local) {
    if (header == null) {
      return false;
    }
    String host = header.toLowerCase(Locale.ROOT).replaceFirst(PORT, "");
    return host.equals(configured)
        || host.equals(local.getHostAddress())
        || local.isLoopbackAddress() && host.equals("localhost")
        || host.startsWith("[") && isNumber(host, local);
  }

  /** Numbers of IPv6 are written in many ways. In brackets, Java asks nobody what they mean. */
  private static boolean isNumber(String host, InetAddress local) {
    try {
      return InetAddress.getByName(host).equals(local);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  /** How a phone writes an address; of all addresses, one that other machines of the room reach. */
  static String inUrl(InetAddress bound) {
    InetAddress address = bound.isAnyLocalAddress() ? ofTheRoom() : bound;
    String number = address.getHostAddress().replaceFirst("%.*", "");
    return number.contains(":") ? "[" + number + "]" : number;
  }

  private static InetAddress ofTheRoom() {
    try {
      return NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(InetAddress::isSiteLocalAddress)
          .findFirst()
          .orElse(InetAddress.getLoopbackAddress());
    } catch (SocketException e) {
      return InetAddress.getLoopbackAddress();
    }
  }
}
