package activarium.sketch;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is logged while this is open: what failed in the background, and what a window said. */
final class LogListener extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final List<String> errors = new CopyOnWriteArrayList<>();
  private final List<String> notices = new CopyOnWriteArrayList<>();

  LogListener() {
    setContext(root.getLoggerContext());
    start();
    root.addAppender(this);
  }

  @Override
  protected void append(ILoggingEvent event) {
    if (event.getLoggerName().equals(Notices.class.getName())) {
      notices.add(event.getFormattedMessage());
    }
    if (event.getLevel().isGreaterOrEqual(Level.ERROR)) {
      String stack =
          event.getThrowableProxy() == null
              ? ""
              : "\n" + ThrowableProxyUtil.asString(event.getThrowableProxy());
      errors.add(event.getFormattedMessage() + stack);
    }
  }

  List<String> errors() {
    return errors;
  }

  /** All that was said in windows, or would have been if nothing else had been said at once. */
  List<String> notices() {
    return notices;
  }

  @Override
  public void close() {
    root.detachAppender(this);
    stop();
  }
}
