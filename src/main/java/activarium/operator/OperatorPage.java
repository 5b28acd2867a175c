package activarium.operator;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * The operator's page, from its start until it is closed; while it is open the process does not end
 * by itself. It is not encrypted: on a network with strangers in it, the token can be overheard.
 */
public final class OperatorPage implements AutoCloseable {

  /** Connections that may wait to be accepted. */
  private static final int BACKLOG = 128;

  private static final Duration LAST_ANSWERS = Duration.ofSeconds(1);

  private final HttpServer server;
  private final Crew crew;
  private final String token;

  private OperatorPage(HttpServer server, Crew crew, String token) {
    this.server = server;
    this.crew = crew;
    this.token = token;
  }

  /**
   * Opens the page.
   *
   * @throws BadInputException if this machine has no such address
   * @throws MissingRequirementException if the port is taken
   */
  public static OperatorPage start(OperatorOptions options, ShowControl control) {
    ServerLimits.apply();
    Routes routes = new Routes(control);
    HttpServer server = bind(options);
    Crew crew = new Crew();
    server.setExecutor(crew);
    server.createContext("/", new Answers(new Guard(options), routes, crew));
    server.start();
    return new OperatorPage(server, crew, options.token());
  }

  private static HttpServer bind(OperatorOptions options) {
    try {
      InetAddress address = InetAddress.getByName(options.address());
      return HttpServer.create(new InetSocketAddress(address, options.port()), BACKLOG);
    } catch (UnknownHostException e) {
      throw BadInputException.of(
          "address of the operator's page", "one of this machine", options.address());
    } catch (IOException e) {
      throw new MissingRequirementException(
          "the operator's page cannot be at " + options.address() + ":" + options.port(),
          e.getMessage() + "; name another address or port",
          e);
    }
  }

  /** Where a phone finds it, with the token where no server and no log sees it. */
  public URI url() {
    InetSocketAddress bound = server.getAddress();
    String host = HostNames.inUrl(bound.getAddress());
    return URI.create("http://" + host + ":" + bound.getPort() + "/#token=" + token);
  }

  /**
   * Closes the page and all connections to it. The operator's requests under way, the one that ends
   * the show above all, are answered first if that takes no more than a moment.
   */
  @Override
  public void close() {
    try {
      crew.finish(LAST_ANSWERS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop(0);
    crew.close();
  }
}
