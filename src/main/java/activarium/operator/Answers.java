package activarium.operator;

import activarium.core.BadInputException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers every request, or refuses it: first who may ask, then what. */
final class Answers implements HttpHandler {

  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

  private final Guard guard;
  private final Routes routes;
  private final Crew crew;

  Answers(Guard guard, Routes routes, Crew crew) {
    this.guard = guard;
    this.routes = routes;
    this.crew = crew;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    reply(exchange).send(exchange);
  }

  private Reply reply(HttpExchange exchange) throws IOException {
    try {
      return answer(exchange);
    } catch (Refusal e) {
      return e.reply();
    } catch (BadInputException e) {
      return new Refusal(Refusal.BAD_REQUEST, e.getMessage()).reply();
    } catch (RuntimeException e) {
      LOG.error("the show did not do what the operator asked for", e);
      return new Refusal(Refusal.FAILED, "the show failed to do that; see its log").reply();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private Reply answer(HttpExchange exchange) throws Refusal, IOException, InterruptedException {
    guard.requireHost(exchange);
    Route route = routes.at(exchange.getRequestURI().getPath());
    if (route == null) {
      throw new Refusal(Refusal.NOT_FOUND, "there is no such page");
    }
    if (!route.method().equals(exchange.getRequestMethod())) {
      throw new Refusal(
          Refusal.METHOD_NOT_ALLOWED,
          "only " + route.method() + " is answered here",
          Map.of("Allow", route.method()));
    }
    if (!route.isOpen()) {
      guard.requireToken(exchange);
      crew.keep();
    }
    return route.action().answer(exchange);
  }
}
