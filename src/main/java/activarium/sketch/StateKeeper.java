package activarium.sketch;

import activarium.core.Home;
import activarium.core.Version;
import activarium.parameter.ParameterList;
import activarium.parameter.Preset;
import activarium.recording.TrainingPoint;
import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.Phase;
import activarium.session.RecordedSession;
import activarium.session.Session;
import activarium.show.Look;
import activarium.show.Shown;
import activarium.show.Source;
import activarium.show.ViewState;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import processing.opengl.PGraphicsOpenGL;

/** Gathers what it takes to see the same picture again, and brings that back. */
final class StateKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(StateKeeper.class);

  private record Kept(Supplier<Object> get, Consumer<Object> set) {}

  private static final double LARGEST_WIDTH = 1920;
  private static final double LARGEST_HEIGHT = 1080;

  private final SketchKit kit;
  private final Home home;
  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private ViewState wanted;
  private boolean applied;

  StateKeeper(SketchKit kit, Home home) {
    this.kit = kit;
    this.home = home;
  }

  /** Adds something to every state from now on. */
  void keep(String name, Supplier<Object> get, Consumer<Object> set) {
    kept.put(name, new Kept(get, set));
  }

  // ---- gathering

  ViewState gather() {
    return gather(look(kit.sketch().width, kit.sketch().height));
  }

  private ViewState gather(Look look) {
    ParameterList parameters = kit.parameters();
    Map<String, Object> views = new TreeMap<>();
    kept.forEach((name, part) -> views.put(name, part.get.get()));
    return ViewState.of(
        program(),
        kit.sketch().getClass().getSimpleName(),
        source(kit.session()),
        shown(kit.session()),
        look,
        parameters == null ? Map.of() : Preset.of(parameters).values(),
        views);
  }

  /** The same for a picture of another size, which is seen again in a window that fits a screen. */
  ViewState gather(int width, int height) {
    double scale = Math.min(1, Math.min(LARGEST_WIDTH / width, LARGEST_HEIGHT / height));
    int fittingWidth = (int) Math.max(1, Math.round(width * scale));
    int fittingHeight = (int) Math.max(1, Math.round(height * scale));
    return gather(look(fittingWidth, fittingHeight));
  }

  private static Map<String, String> program() {
    return Map.of(
        "activarium",
        Version.NUMBER,
        "java",
        Runtime.version().toString(),
        "system",
        System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        "renderer",
        String.valueOf(PGraphicsOpenGL.OPENGL_RENDERER));
  }

  private Look look(int width, int height) {
    return new Look(
        width,
        height,
        kit.canvas().theme().name(),
        kit.isPanelVisible(),
        kit.pointerX(),
        kit.pointerY());
  }

  private Source source(Session session) {
    if (session == null) {
      return new Source("", "", "", "", kit.sketch().runOptions().seed().orElse(0), 0);
    }
    String recording =
        session instanceof RecordedSession recorded ? portable(recorded.recording().folder()) : "";
    int epochs = session instanceof LiveSession live ? live.epochs() : 0;
    return new Source(
        session.dataset(), session.network(), recording, session.hash(), session.mapSeed(), epochs);
  }

  /** Inside the installation, relative to it, so that another one finds its own. */
  private String portable(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    return (absolute.startsWith(home.root()) ? home.root().relativize(absolute) : absolute)
        .toString();
  }

  private static Shown shown(Session session) {
    List<Moment> moments = session == null ? List.of() : session.timeline().moments();
    if (moments.isEmpty()) {
      return Shown.NOTHING;
    }
    Moment newest = moments.get(moments.size() - 1);
    Moment shown = session.moment() == null ? newest : session.moment();
    List<TrainingPoint> points = session.timeline().points();
    int drawn = points.isEmpty() ? 0 : points.get(points.size() - 1).updates();
    return new Shown(
        session.layer(),
        Math.max(newest.snapshot().updates(), drawn),
        shown.snapshot().updates(),
        shown.snapshot().progress(),
        session.moment() == null);
  }

  // ---- bringing back

  /** Before a session starts: it begins with the layer wanted, and stops where the picture was. */
  void prepare(Session session) {
    if (wanted == null) {
      return;
    }
    if (session.layers().contains(wanted.shown().layer())) {
      session.layer(wanted.shown().layer());
    }
    if (session instanceof LiveSession live && wanted.shown().trained() >= 0) {
      live.holdAt(wanted.shown().trained());
    }
    if (!wanted.source().hash().isEmpty() && !wanted.source().hash().equals(session.hash())) {
      LOG.warn("the data are not those that the picture was made from");
    }
  }

  /** Brings a state back, as soon as the session has come to it. */
  void restore(ViewState state) {
    wanted = state;
    applied = false;
  }

  boolean isRestoring() {
    return wanted != null;
  }

  /** Once a frame. */
  void advance() {
    if (wanted == null) {
      return;
    }
    if (!applied) {
      applied = true;
      apply();
    }
    if (hasCome(kit.session())) {
      if (kit.session() != null) {
        kit.session().moment(wanted.shown().live() ? null : moment(kit.session()));
      }
      wanted = null;
    }
  }

  private void apply() {
    kit.theme(wanted.look().theme());
    kit.showPanel(wanted.look().panel());
    kit.holdPointer(wanted.look().pointerX(), wanted.look().pointerY());
    if (kit.parameters() != null) {
      List<String> left = new Preset(wanted.parameters()).applyTo(kit.parameters());
      if (!left.isEmpty()) {
        LOG.warn("this sketch has no parameters for {}", left);
      }
    }
    kept.forEach(
        (name, part) -> {
          if (wanted.views().containsKey(name)) {
            restore(name, part);
          }
        });
    if (kit.session() != null) {
      kit.session().moment(null); // the sliders above chose one, but it is not there yet
    }
  }

  /** What people or programs wrote into a state may be anything. */
  private void restore(String name, Kept part) {
    try {
      part.set.accept(wanted.views().get(name));
    } catch (RuntimeException e) {
      LOG.warn("the state of {} cannot be brought back: {}", name, e.toString());
    }
  }

  private boolean hasCome(Session session) {
    if (session == null || wanted.shown().trained() < 0) {
      return true;
    }
    boolean arrived =
        session instanceof LiveSession
            ? session.timeline().points().stream()
                .anyMatch(point -> point.updates() >= wanted.shown().trained())
            : moment(session) != null;
    return arrived && moment(session) != null || session.phase() == Phase.FAILED;
  }

  /** The moment wanted, or the nearest one if it is gone; null if there is none. */
  private Moment moment(Session session) {
    Moment nearest = null;
    long distance = Long.MAX_VALUE;
    for (Moment moment : session.timeline().moments()) {
      long d = Math.abs((long) moment.snapshot().updates() - wanted.shown().updates());
      if (d < distance) {
        distance = d;
        nearest = moment;
      }
    }
    return nearest;
  }
}
