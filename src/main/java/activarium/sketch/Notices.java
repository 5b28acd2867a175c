package activarium.sketch;

import activarium.core.Text;
import activarium.draw.Canvas;
import activarium.draw.Notice;
import activarium.work.JobRunner;
import activarium.work.Latest;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a window says in a line for some seconds, and no picture or film of it shows: what was
 * saved, what failed, why a key does nothing. What concerns files is said on the console, too. Any
 * thread, but for {@link #draw}.
 */
final class Notices implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Notices.class);

  /** Seconds that a line stays: enough to read it, to reach for it, to call somebody. */
  private static final float READING = 4;

  private static final float REACHING = 8;
  private static final float CALLING = 15;

  /** Seconds after which what is under way is silent about it. */
  private static final float WORKING = 60;

  private record Line(String text, String hint, boolean alarm, float seconds) {}

  private final Latest<Line> newest = new Latest<>();
  private final Notice notice = new Notice();
  private final JobRunner jobs = new JobRunner("nothing is copied", this::notCopied);
  private final Consumer<String> clipboard;
  private volatile Path saved;

  /**
   * @param clipboard takes a text; may take its time
   */
  Notices(Consumer<String> clipboard) {
    this.clipboard = clipboard;
  }

  /** Says something that needs no answer. */
  void say(String line) {
    show(new Line(line, "", false, READING));
  }

  private void show(Line line) {
    LOG.info(line.text);
    newest.publish(line);
  }

  /** Says what is under way, until it is said what became of it. */
  void working(String line) {
    show(new Line(line, "", false, WORKING));
  }

  /** Says that a file is complete. */
  void saved(Path file) {
    saved(file, "");
  }

  /** Says that a file is complete, and why it is no longer. */
  void saved(Path file, String why) {
    saved = file;
    System.out.println("Saved " + file);
    String line = Text.say("saved.file", file.getFileName()) + (why.isEmpty() ? "" : "; " + why);
    show(new Line(line, Text.say("saved.copies"), false, REACHING));
  }

  /** Says that something failed. */
  void failed(String line) {
    System.err.println("activarium: " + line);
    show(new Line(line, "", true, CALLING));
  }

  /** Copies the path of what was saved last. */
  void copyPath() {
    Path file = saved;
    if (file == null) {
      say(Text.say("saved.nothing"));
      return;
    }
    jobs.start(
        "clipboard",
        stop -> {
          clipboard.accept(file.toString());
          say(Text.say("saved.copied", file.getFileName()));
        });
  }

  private void notCopied(Throwable problem) {
    LOG.warn("nothing can be copied", problem);
    show(new Line(Text.say("saved.no-clipboard", saved), "", false, CALLING));
  }

  /** Whether a click at this place, in design units, is meant for the path of a file. */
  boolean offersPath(float x, float y) {
    return saved != null && notice.contains(x, y);
  }

  /** What is to be read from the next frame on, or empty. Draw thread only. */
  String line() {
    Line next = newest.peek();
    return next == null ? notice.line() : next.text;
  }

  /**
   * Draws the line on the window, after pictures of it were taken.
   *
   * @param foot height of what is below it, in design units
   */
  void draw(Canvas canvas, float seconds, float foot) {
    notice.advance(seconds);
    Line line = newest.take();
    if (line != null) {
      notice.show(line.text, line.hint, line.alarm, line.seconds);
    }
    notice.draw(canvas, foot);
  }

  @Override
  public void close() {
    jobs.close();
  }
}
