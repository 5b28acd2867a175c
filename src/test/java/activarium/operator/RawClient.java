package activarium.operator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A client that sends what no good client would. */
final class RawClient implements AutoCloseable {

  /** Far longer than the server waits for anybody. */
  private static final int LIMIT_MILLIS = 60_000;

  private final Socket socket;

  RawClient(URI page) throws IOException {
    socket = new Socket(page.getHost(), page.getPort());
    socket.setSoTimeout(LIMIT_MILLIS);
    socket.setTcpNoDelay(true);
  }

  /** Sends bytes and says that no more come; returns what is answered until the end. */
  static String ask(URI page, byte[] request) throws IOException {
    try (RawClient client = new RawClient(page)) {
      client.send(request);
      client.endRequest();
      return client.answer();
    }
  }

  static String ask(URI page, String request) throws IOException {
    return ask(page, bytes(request));
  }

  /** Sends; that the server did not listen to all of it is seen by its answer. */
  void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      return;
    }
  }

  void send(String text) {
    send(bytes(text));
  }

  private void endRequest() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      return; // closed by the server already
    }
  }

  String answer() throws IOException {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try {
      for (int b = socket.getInputStream().read(); b >= 0; b = socket.getInputStream().read()) {
        answer.write(b);
      }
    } catch (SocketException e) {
      return text(answer); // closed with bytes unread
    }
    return text(answer);
  }

  private static String text(ByteArrayOutputStream answer) {
    return answer.toString(StandardCharsets.ISO_8859_1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
