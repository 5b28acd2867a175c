package activarium.watchdog;

import java.awt.AWTError;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.HeadlessException;
import javax.swing.BorderFactory;
import javax.swing.JFrame;
import javax.swing.JTextArea;
import javax.swing.SwingUtilities;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A placard over the whole main display. Where there is no display, nothing is shown and the log
 * says so. For any thread.
 */
public final class SwingPlacard implements Placard {

  private static final Logger LOG = LoggerFactory.getLogger(SwingPlacard.class);

  private static final Color GROUND = new Color(0x0e1116);
  private static final Color WORDS = new Color(0xf2f4f7);

  /** Of the height of the display: that of letters, and the edge around them. */
  private static final double LETTERS = 0.04;

  private static final double EDGE = 0.15;

  /** Swing's thread alone. */
  private JFrame frame;

  @Override
  public void show(String words) {
    inSwing(
        () -> {
          close();
          open(words);
        });
  }

  @Override
  public void hide() {
    inSwing(this::close);
  }

  /** The watchdog must outlive whatever is wrong with the display. */
  private static void inSwing(Runnable task) {
    try {
      if (GraphicsEnvironment.isHeadless()) {
        LOG.warn("no display for the placard");
        return;
      }
      SwingUtilities.invokeLater(task);
    } catch (AWTError | LinkageError | HeadlessException e) {
      LOG.warn("no display for the placard", e);
    }
  }

  private void open(String words) {
    frame = new JFrame();
    frame.setUndecorated(true);
    frame.setBounds(frame.getGraphicsConfiguration().getBounds());
    frame.add(text(words, frame.getHeight()));
    frame.setVisible(true);
  }

  private static JTextArea text(String words, int height) {
    JTextArea text = new JTextArea(words);
    text.setEditable(false);
    text.setFocusable(false);
    text.setLineWrap(true);
    text.setWrapStyleWord(true);
    text.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, (int) (LETTERS * height)));
    text.setBackground(GROUND);
    text.setForeground(WORDS);
    int edge = (int) (EDGE * height);
    text.setBorder(BorderFactory.createEmptyBorder(edge, edge, edge, edge));
    return text;
  }

  private void close() {
    if (frame != null) {
      frame.dispose();
      frame = null;
    }
  }
}
