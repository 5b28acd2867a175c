package activarium.operator;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/**
 * What is behind a path.
 *
 * @param method the only one that it answers
 * @param isOpen whether it is there for who has no token
 */
record Route(String method, boolean isOpen, Action action) {

  /** Answers a request that may be answered. */
  @FunctionalInterface
  interface Action {
    Reply answer(HttpExchange exchange) throws Refusal, IOException, InterruptedException;
  }
}
