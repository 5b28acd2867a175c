package activarium.operator;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** Clients that begin a request and never come to its end. */
final class SlowClients implements AutoCloseable {

  private final List<RawClient> clients = new ArrayList<>();

  SlowClients(URI page, int number) throws IOException {
    for (int i = 0; i < number; i++) {
      RawClient client = new RawClient(page);
      client.send("GET / HTTP/1.1\r\nX-Slow: ");
      clients.add(client);
    }
  }

  void sendAByte() {
    clients.forEach(client -> client.send("x"));
  }

  @Override
  public void close() throws IOException {
    for (RawClient client : clients) {
      client.close();
    }
  }
}
