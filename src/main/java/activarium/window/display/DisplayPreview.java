package activarium.window.display;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Window;
import java.awt.geom.AffineTransform;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Shows on each display its number and its name, as large as fits, for whoever stands in a hall.
 */
public final class DisplayPreview {

  private static final Color GROUND = new Color(0x10131A);
  private static final Color INK = Color.WHITE;

  /** Share of a display's height that its number takes, and its name at most. */
  private static final float NUMBER = 0.55f;

  private static final float NAME = 0.14f;

  private final Displays displays;

  public DisplayPreview(Displays displays) {
    this.displays = displays;
  }

  /** Shows them for so long. */
  public void show(Duration time) throws InterruptedException {
    List<Window> windows = new ArrayList<>();
    try {
      for (Display display : displays.all()) {
        windows.add(window(display));
      }
      Thread.sleep(time.toMillis());
    } finally {
      windows.forEach(Window::dispose);
    }
  }

  private static Window window(Display display) {
    Sign sign = new Sign(display);
    sign.setBounds(place(display.area()));
    sign.setBackground(GROUND);
    sign.setFocusableWindowState(false);
    sign.setAlwaysOnTop(true);
    sign.setVisible(true);
    return sign;
  }

  /** AWT has units of its own where the system enlarges what it shows. */
  private static Rectangle place(Area area) {
    GraphicsDevice[] devices = GraphicsEnvironment.getLocalGraphicsEnvironment().getScreenDevices();
    return Stream.of(devices)
        .map(GraphicsDevice::getDefaultConfiguration)
        .filter(device -> isAt(area, device))
        .map(GraphicsConfiguration::getBounds)
        .findFirst()
        .orElse(new Rectangle(area.x(), area.y(), area.width(), area.height()));
  }

  private static boolean isAt(Area area, GraphicsConfiguration device) {
    Rectangle its = device.getBounds();
    AffineTransform scale = device.getDefaultTransform();
    return Math.round(its.x * scale.getScaleX()) == area.x()
        && Math.round(its.y * scale.getScaleY()) == area.y()
        && Math.round(its.width * scale.getScaleX()) == area.width();
  }

  /** What covers one display. */
  private static final class Sign extends Window {

    private final transient Display display;

    Sign(Display display) {
      super(null);
      this.display = display;
    }

    @Override
    public void paint(Graphics graphics) {
      Graphics2D g = (Graphics2D) graphics;
      g.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      g.setColor(INK);
      write(g, String.valueOf(display.number()), NUMBER, 0.58f);
      write(g, display.name() + "  " + display.area().size(), NAME, 0.82f);
    }

    /** In the middle of a line, as large as the share of the height and the width allow. */
    private void write(Graphics2D g, String text, float share, float line) {
      g.setFont(new Font(Font.SANS_SERIF, Font.BOLD, Math.round(share * getHeight())));
      float wide = g.getFontMetrics().stringWidth(text);
      float most = 0.9f * getWidth();
      if (wide > most) {
        g.setFont(g.getFont().deriveFont(g.getFont().getSize2D() * most / wide));
        wide = g.getFontMetrics().stringWidth(text);
      }
      g.drawString(text, (getWidth() - wide) / 2, line * getHeight());
    }
  }
}
