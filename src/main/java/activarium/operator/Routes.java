package activarium.operator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;

/** All that the page consists of, and all that can be asked of a show. */
final class Routes {

  private final ShowControl control;
  private final Semaphore screenshots = new Semaphore(1);
  private final Map<String, Route> routes = new HashMap<>();

  Routes(ShowControl control) {
    this.control = control;
    file("/", "page.html", "text/html; charset=utf-8");
    file("/page.css", "page.css", "text/css; charset=utf-8");
    file("/page.js", "page.js", "text/javascript; charset=utf-8");
    get("/status", exchange -> Reply.of("application/json", StatusJson.of(control)));
    get("/screenshot", exchange -> screenshot());
    post("/cue", this::cue);
    post("/language", this::language);
    post("/blackout", this::blackout);
    post("/reset", exchange -> bare(exchange, control::reset));
    post("/quit", exchange -> bare(exchange, control::quit));
  }

  /** What is behind a path, or null. */
  Route at(String path) {
    return routes.get(path);
  }

  private void file(String path, String name, String type) {
    try (InputStream in = Routes.class.getResourceAsStream(name)) {
      byte[] body = in.readAllBytes();
      routes.put(path, new Route("GET", true, exchange -> Reply.of(type, body)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void get(String path, Route.Action action) {
    routes.put(path, new Route("GET", false, action));
  }

  private void post(String path, Route.Action action) {
    routes.put(path, new Route("POST", false, action));
  }

  /** One at a time: a show that hangs must not occupy one thread after another. */
  private Reply screenshot() throws Refusal, InterruptedException {
    if (!screenshots.tryAcquire()) {
      throw new Refusal(Refusal.UNAVAILABLE, "another picture is being taken");
    }
    try {
      byte[] png = control.screenshot();
      if (png == null) {
        throw new Refusal(Refusal.UNAVAILABLE, "there is no picture yet");
      }
      return Reply.of("image/png", png);
    } finally {
      screenshots.release();
    }
  }

  private Reply cue(HttpExchange exchange) throws Refusal, IOException {
    String cue = Fields.read(exchange, "cue").text("cue");
    List<String> cues = control.cues();
    boolean isNumber = cue.matches("[1-9]\\d{0,5}") && Integer.parseInt(cue) <= cues.size();
    if (!isNumber && !cues.contains(cue)) {
      throw new Refusal(Refusal.BAD_REQUEST, "there is no such cue");
    }
    control.cue(cue);
    return Reply.done();
  }

  private Reply language(HttpExchange exchange) throws Refusal, IOException {
    String language = Fields.read(exchange, "language").text("language");
    if (!control.languages().contains(language)) {
      throw new Refusal(Refusal.BAD_REQUEST, "there is no such language");
    }
    control.language(language);
    return Reply.done();
  }

  private Reply blackout(HttpExchange exchange) throws Refusal, IOException {
    control.blackout(Fields.read(exchange, "black").flag("black"));
    return Reply.done();
  }

  private static Reply bare(HttpExchange exchange, Runnable action) throws Refusal, IOException {
    Fields.read(exchange);
    action.run();
    return Reply.done();
  }
}
