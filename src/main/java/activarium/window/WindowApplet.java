package activarium.window;

import activarium.window.display.Area;
import activarium.window.display.Placement;
import java.util.Optional;
import processing.core.PApplet;
import processing.core.PGraphics;
import processing.core.PSurface;

/**
 * The window that a sketch asks Processing for: {@link RunOptions} override its {@code size()} or
 * {@code fullScreen()}, OpenGL draws it always, and one that is there already stays as it is when
 * another sketch takes it over.
 */
abstract sealed class WindowApplet extends PApplet permits Sketch {

  private SketchHost host = new SketchHost(RunOptions.DEFAULT);
  private boolean inRunningWindow;

  /** What the window, and all that is drawn in it, tell each other. */
  public final SketchHost host() {
    return host;
  }

  final void host(SketchHost owner) {
    host = owner;
  }

  @Override
  public void size(int width, int height) {
    size(width, height, P2D);
  }

  @Override
  public void size(int width, int height, String renderer) {
    RunOptions options = host().options();
    if (inRunningWindow) {
      return; // the window stays as it is when the sketch is reloaded
    }
    if (options.fullscreen()) {
      fullScreen(renderer);
    } else {
      open(options.size().orElseGet(() -> new FrameSize(width, height)), renderer);
    }
  }

  private void open(FrameSize size, String renderer) {
    size.requireWindow();
    if (host().driver() == null) {
      host().options().display().ifPresent(host().place()::open);
    }
    super.size(size.width(), size.height(), openGl(renderer));
  }

  @Override
  public void fullScreen() {
    fullScreen(P2D);
  }

  @Override
  public void fullScreen(int display) {
    fullScreen(P2D, display);
  }

  @Override
  public void fullScreen(String renderer) {
    openFullScreen(renderer, host().options().display());
  }

  @Override
  public void fullScreen(String renderer, int display) {
    openFullScreen(
        renderer,
        host()
            .options()
            .display()
            .or(() -> Optional.of(display).filter(n -> n > 0).map(n -> "" + n)));
  }

  private void openFullScreen(String renderer, Optional<String> display) {
    if (inRunningWindow) {
      return;
    }
    var size = host().options().size();
    if (size.isPresent() && !host().options().fullscreen()) {
      open(size.get(), renderer);
    } else if (host().driver() != null) {
      super.fullScreen(openGl(renderer)); // no window is seen
    } else {
      cover(host().place().cover(host(), display), renderer);
    }
  }

  private void cover(Optional<Placement> place, String renderer) {
    Optional<Area> window = place.filter(p -> !p.covers()).map(Placement::area);
    if (window.isPresent()) {
      super.size(window.get().width(), window.get().height(), openGl(renderer));
    } else {
      super.fullScreen(openGl(renderer));
    }
  }

  @Override
  public void smooth(int level) {
    if (!inRunningWindow) {
      super.smooth(level);
    }
  }

  @Override
  public void noSmooth() {
    if (!inRunningWindow) {
      super.noSmooth();
    }
  }

  @Override
  public void pixelDensity(int density) {
    if (!inRunningWindow) {
      super.pixelDensity(density);
    }
  }

  /** The library's views are made of shaders, which Processing's other renderers lack. */
  private static String openGl(String renderer) {
    return renderer.equals(P3D) ? P3D : P2D;
  }

  @Override
  protected PGraphics createPrimaryGraphics() {
    PGraphics graphics = SketchSurface.graphics(sketchRenderer(), host().driver() != null);
    graphics.setParent(this);
    graphics.setPrimary(true);
    graphics.setSize(sketchWidth(), sketchHeight());
    return graphics;
  }

  public final SketchSurface window() {
    return (SketchSurface) surface;
  }

  /** Takes over the window, the graphics and the input of a running sketch. */
  final void takeOver(Sketch running) {
    PSurface window = running.surface;
    inRunningWindow = true;
    super.sketchPath(); // sets a private field without which no file can be loaded
    g = running.g;
    surface = window;
    pixelDensity = running.pixelDensity;
    setSize(running.width, running.height);
    displayWidth = running.displayWidth;
    displayHeight = running.displayHeight;
    focused = running.focused;
    mouseX = running.mouseX;
    mouseY = running.mouseY;
    mousePressed = running.mousePressed;
    keyPressed = running.keyPressed;
    settings();
  }
}
