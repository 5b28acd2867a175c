package activarium.speaker;

import activarium.core.Text;
import java.awt.Frame;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.event.KeyAdapter;
import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.swing.JFrame;
import javax.swing.SwingUtilities;
import javax.swing.Timer;
import javax.swing.WindowConstants;

/**
 * A window with a lecturer's notes, on a display that the audience does not see, where there is
 * one; elsewhere as a window that can be moved. For any thread; keys come in Swing's.
 */
public final class SpeakerWindow implements AutoCloseable {

  private static final int WIDTH = 960;
  private static final int HEIGHT = 600;

  /** Milliseconds between two looks at the clock. */
  private static final int TICK = 500;

  private final Path data;
  private final Consumer<KeyEvent> keys;
  private volatile SpeakerNotes notes;
  private JFrame frame;
  private Timer clock;

  /**
   * Opens it.
   *
   * @param data the folder that holds {@code fonts/}
   * @param audience where the window of the audience is, in pixels of all displays together
   * @param keys what is pressed here, for those who tell the story
   */
  public SpeakerWindow(Path data, Rectangle audience, Consumer<KeyEvent> keys) {
    this.data = data;
    this.keys = keys;
    SwingUtilities.invokeLater(() -> open(audience));
  }

  /** Shows other notes from now on. */
  public void show(SpeakerNotes newNotes) {
    notes = newNotes;
  }

  private void open(Rectangle audience) {
    frame = new JFrame(Text.say("speaker.title"));
    frame.setDefaultCloseOperation(WindowConstants.HIDE_ON_CLOSE);
    SpeakerSheet sheet = new SpeakerSheet(data, () -> notes);
    frame.add(sheet);
    frame.addKeyListener(
        new KeyAdapter() {
          @Override
          public void keyPressed(KeyEvent event) {
            keys.accept(event);
          }
        });
    place(audience);
    frame.setVisible(true);
    clock = new Timer(TICK, tick -> sheet.repaint());
    clock.start();
  }

  /** On the display that shares least with the audience's window, all over it if it shares none. */
  private void place(Rectangle audience) {
    GraphicsConfiguration other =
        Stream.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices())
            .map(GraphicsDevice::getDefaultConfiguration)
            .min(Comparator.comparingLong(each -> shared(each.getBounds(), audience)))
            .orElseThrow();
    Rectangle bounds = other.getBounds();
    frame.setBounds(bounds.x, bounds.y, WIDTH, HEIGHT);
    if (shared(bounds, audience) == 0) {
      frame.setExtendedState(Frame.MAXIMIZED_BOTH);
    }
  }

  private static long shared(Rectangle display, Rectangle window) {
    Rectangle both = display.intersection(window);
    return both.isEmpty() ? 0 : (long) both.width * both.height;
  }

  /** Closes it, and ends what it started. */
  @Override
  public void close() {
    SwingUtilities.invokeLater(
        () -> {
          clock.stop();
          frame.dispose();
        });
  }
}
