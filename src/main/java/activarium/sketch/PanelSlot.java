package activarium.sketch;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Layout;
import activarium.parameter.ParameterList;
import activarium.parameter.panel.ControlPanel;
import activarium.parameter.panel.WidgetFinder;
import processing.core.PApplet;
import processing.event.KeyEvent;

/** The panel of a sketch, if it has one, and what the window has room for beside it. */
public final class PanelSlot {

  private final PApplet sketch;
  private final Home home;
  private ControlPanel panel;
  private ParameterList parameters;
  private float figures = Layout.FIGURES;
  private float foot;

  PanelSlot(PApplet sketch, Home home) {
    this.sketch = sketch;
    this.home = home;
  }

  /** A panel of widgets for parameters, in place of the one before. */
  ControlPanel fill(ParameterList newParameters) {
    parameters = newParameters;
    panel = new ControlPanel(sketch, WidgetFinder.find(home), parameters);
    return panel;
  }

  /** What the panel shows, or null. */
  ParameterList parameters() {
    return parameters;
  }

  /** Whether a key is for the panel; if so, it is obeyed. */
  boolean take(KeyEvent event) {
    return panel != null && panel.take(event);
  }

  /** The panel, or null. */
  ControlPanel widgets() {
    return panel;
  }

  public boolean isVisible() {
    return panel != null && panel.isVisible();
  }

  public void show(boolean visible) {
    if (panel != null) {
      panel.visible(visible);
    }
  }

  /** The height of the figures, in design units. */
  void figures(float height) {
    figures = height;
  }

  /** Keeps a strip below free for what is drawn over the sketch, of a height in design units. */
  public void foot(float height) {
    foot = height;
  }

  /** Height of what is below everything, in design units. */
  public float foot() {
    return foot;
  }

  /** Where stage, figures and panel go. */
  Layout layout(Canvas canvas) {
    return Layout.of(free(canvas), isVisible() ? panel.height() : -1, figures);
  }

  /** All that the panel leaves. */
  Box stage(Canvas canvas) {
    return isVisible() ? layout(canvas).picture() : Layout.whole(free(canvas));
  }

  /** Over a picture that is saved nothing is drawn. */
  private Box free(Canvas canvas) {
    Box window = canvas.box();
    return canvas.isStill() ? window : window.top(window.height() - foot);
  }

  /** Draws the panel on top of what was drawn. */
  void draw(Canvas canvas) {
    if (panel != null) {
      panel.draw(canvas, layout(canvas).controls());
      canvas.flush();
    }
  }
}
