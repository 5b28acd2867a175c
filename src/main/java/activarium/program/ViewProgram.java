package activarium.program;

import activarium.core.Home;
import activarium.core.Text;
import activarium.session.Frame;
import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.Session;
import activarium.sketch.SketchKit;
import activarium.sketchbook.SketchCatalog;
import activarium.sketchbook.SketchClasses;
import activarium.sketchbook.SketchCompiler;
import activarium.story.View;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import activarium.window.SketchHost;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import processing.core.PConstants;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/**
 * One program of all views: function keys, digits with ctrl and a menu turn from one to another in
 * the same window. All show one session, so that layer and moment are the same everywhere, until a
 * story turns to another recording or training; what a view has computed, its camera included, is
 * there when one comes back.
 */
public final class ViewProgram implements SketchHost.Program {

  /** F1 and F11 as the window numbers its keys. */
  private static final int FIRST = 97;

  private static final int MENU = FIRST + 10;
  private static final int LANGUAGE = FIRST + 11;

  /** What follows from a button's press, and belongs to whatever that was on. */
  private static final Set<Integer> OF_A_PRESS =
      Set.of(MouseEvent.PRESS, MouseEvent.DRAG, MouseEvent.RELEASE, MouseEvent.CLICK);

  private final SketchHost host;
  private final SketchCatalog catalog;
  private final SketchCompiler compiler;
  private final Map<View, SketchClasses> compiled = new EnumMap<>(View.class);
  private final ViewMenu menu = new ViewMenu();
  private final StageTools tools = new StageTools();
  private final Map<RunOptions, Place> places = new HashMap<>();
  private boolean pressed;
  private Carried carried;
  private final Set<Sketch> told = Collections.newSetFromMap(new WeakHashMap<>());
  private final Set<LiveSession> resting = new HashSet<>();
  private Session left;

  /** Which layer and moment of a source is looked at; {@code moment} is null for the newest. */
  private record Place(String layer, Moment moment) {

    void giveTo(Session session) {
      if (!session.layer().equals(layer)) {
        session.layer(layer);
      }
      if (session.moment() != moment) {
        session.moment(moment);
      }
    }
  }

  /**
   * Makes a program of a window, before it opens.
   *
   * @param compiler of the window's sketch
   */
  public ViewProgram(SketchHost host, Home home, SketchCompiler compiler) {
    this.host = host;
    this.catalog = new SketchCatalog(home);
    this.compiler = compiler;
  }

  /** Turns to a view of what is looked at now; nothing happens if it is the one that is shown. */
  public void turnTo(View view) {
    turnTo(view, host.sketch().runOptions());
  }

  /**
   * Turns to a view.
   *
   * @param run what it looks at: each recording, and each training, is opened once
   */
  public void turnTo(View view, RunOptions run) {
    SketchKit kit = SketchKit.of(host.sketch());
    menu.close();
    if (kit == null || shows(view, run)) {
      return;
    }
    left = kit.session();
    boolean isOfSame = run.equals(kit.window().runOptions());
    carried = isOfSame ? Carried.of(kit) : Carried.of(kit).withoutChoice();
    if (kit.session() != null && shown().map(View::isOfOnePlace).orElse(false)) {
      places.put(
          kit.window().runOptions(), new Place(kit.session().layer(), kit.session().moment()));
    }
    host.turnTo(classes(view), run);
  }

  /** Of the sketch of a view; looked for again only where it may have been edited meanwhile. */
  private SketchClasses classes(View view) {
    if (host.options().reload()) {
      compiled.remove(view);
    }
    return compiled.computeIfAbsent(view, it -> compiler.compile(catalog.folder(it.sketch())));
  }

  /**
   * Draws a frame of a view behind what is shown, so that it is there when it is turned to. What it
   * asks their session for is not what is shown.
   *
   * @param drawn receives the kit of what was drawn, or null
   */
  void rehearse(View view, RunOptions run, Consumer<SketchKit> drawn) {
    Session session = SketchKit.of(host.sketch()).session();
    host.rehearse(
        classes(view), run, frame -> keeping(session, () -> drawn.accept(kit(frame.get()))));
  }

  private static SketchKit kit(Sketch sketch) {
    return sketch == null ? null : SketchKit.of(sketch);
  }

  private static void keeping(Session session, Runnable step) {
    Frame taken = session.taken();
    String technique = session.technique();
    Place place = new Place(session.layer(), session.moment());
    step.run();
    if (!technique.equals(session.technique())) {
      session.technique(technique);
    }
    place.giveTo(session);
    if (session.taken() != taken) {
      session.playback().again();
    }
  }

  /** What is held over whatever is shown. */
  StageTools tools() {
    return tools;
  }

  /**
   * How far the last row is from the picture, for letters that can be read there.
   *
   * @param heights of the picture
   */
  public ViewProgram distance(double heights) {
    tools.distance(heights);
    return this;
  }

  /** Whether that is what is shown. */
  boolean shows(View view, RunOptions run) {
    return shown().equals(Optional.of(view)) && run.equals(host.sketch().runOptions());
  }

  /** The view that is shown; empty for a sketch of somebody's own. */
  public Optional<View> shown() {
    return View.ofSketch(host.sketch().getClass().getSimpleName());
  }

  @Override
  public boolean take(KeyEvent event) {
    if (event.getAction() != KeyEvent.PRESS || event.isAutoRepeat()) {
      return false;
    }
    if (tools.take(event)) {
      return true;
    }
    Optional<View> wanted = wanted(event);
    wanted.ifPresent(this::turnTo);
    boolean isCoded = event.getKey() == PConstants.CODED;
    if (isCoded && event.getKeyCode() == MENU) {
      menu.toggle();
      return true;
    }
    if (isCoded && event.getKeyCode() == LANGUAGE) {
      List<String> all = Text.languages();
      Text.locale(all.get((all.indexOf(Text.language()) + 1) % all.size()));
      return true;
    }
    return wanted.isPresent();
  }

  private static Optional<View> wanted(KeyEvent event) {
    int number = event.getKeyCode() - FIRST + 1;
    if (event.isControlDown()) {
      number = event.getKeyCode() == '0' ? 10 : event.getKeyCode() - '0';
    }
    return number >= 1 && number <= View.values().length
        ? Optional.of(View.values()[number - 1])
        : Optional.empty();
  }

  @Override
  public boolean take(MouseEvent event) {
    SketchKit kit = SketchKit.of(host.sketch());
    if (kit == null) {
      return false;
    }
    float scale = kit.canvas().scale();
    float x = event.getX() / scale;
    float y = event.getY() / scale;
    switch (event.getAction()) {
      case MouseEvent.EXIT -> menu.point(-1);
      case MouseEvent.MOVE -> menu.point(y);
      case MouseEvent.PRESS -> {
        pressed = menu.isOpen() && y < ViewMenu.HEIGHT;
        menu.at(kit.canvas().box(), x, y).ifPresent(this::turnTo);
      }
      default -> {
        // What began in a view ends there, wherever a hand draws to; and what began here, here.
      }
    }
    return pressed && OF_A_PRESS.contains(event.getAction());
  }

  @Override
  public void draw(Sketch sketch) {
    SketchKit kit = SketchKit.of(sketch);
    if (told.add(sketch)) {
      kit.keys.tell("F1-F10", "views").tell("F11", "menu").tell("F12", "language");
      StageTools.tell(kit.keys);
    }
    menu.draw(kit.canvas(), shown().orElse(null));
    tools.draw(kit);
  }

  @Override
  public void turned(Sketch sketch) {
    SketchKit kit = SketchKit.of(sketch);
    if (kit == null || carried == null) {
      return;
    }
    if (kit.session() != null) {
      kit.session().playback().again();
      Place place = places.get(sketch.runOptions());
      if (place != null && shown().map(View::isOfOnePlace).orElse(false)) {
        place.giveTo(kit.session());
      }
    }
    carried.giveTo(kit);
    carried = null;
    rest(kit.session());
  }

  /** A training that nobody sees any more waits until somebody does. */
  private void rest(Session arrived) {
    if (left instanceof LiveSession live && left != arrived && !live.isPaused()) {
      live.pause();
      resting.add(live);
    }
    if (arrived instanceof LiveSession live && resting.remove(live)) {
      live.resume();
    }
  }
}
