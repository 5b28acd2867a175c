package activarium.sketch;

import activarium.core.Home;
import activarium.core.Text;
import activarium.parameter.Preset;
import activarium.session.Frame;
import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.Phase;
import activarium.session.Session;
import activarium.show.ViewState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Knows what it takes to see the same picture again, and brings that back. */
public final class StateKeeper {

  private static final Logger LOG = LoggerFactory.getLogger(StateKeeper.class);

  /** What a state says whose map had not settled. */
  private static final String QUICK = "quickMap";

  /** By which technique a state's maps are made. */
  private static final String METHOD = "method";

  private record Kept(Supplier<Object> get, Consumer<Object> set) {}

  private final SketchKit kit;
  private final StateGatherer gatherer;
  private final Map<String, Kept> kept = new LinkedHashMap<>();
  private ViewState wanted;
  private boolean applied;

  StateKeeper(SketchKit kit, Home home) {
    this.kit = kit;
    this.gatherer = new StateGatherer(kit, home);
  }

  /** Adds something to every state from now on. */
  void keep(String name, Supplier<Object> get, Consumer<Object> set) {
    kept.put(name, new Kept(get, set));
  }

  public ViewState gather() {
    return gatherer.gather(views());
  }

  /** The same for a picture of another size, which is seen again in a window that fits a screen. */
  public ViewState gather(int width, int height) {
    return gatherer.gather(views(), width, height);
  }

  private Map<String, Object> views() {
    Map<String, Object> views = new TreeMap<>();
    kept.forEach((name, part) -> views.put(name, part.get.get()));
    if (kit.session() != null) {
      views.put(METHOD, kit.session().technique());
    }
    Frame shown = kit.session() == null ? null : kit.session().taken();
    if (shown != null && !shown.isSettled()) {
      views.put(QUICK, true);
    }
    return views;
  }

  // ---- bringing back

  /** Before a session starts: it begins with the layer wanted, and stops where the picture was. */
  void prepare(Session session) {
    if (wanted == null) {
      return;
    }
    if (session.mapLayers().contains(wanted.shown().layer())) {
      session.layer(wanted.shown().layer());
    }
    if (session instanceof LiveSession live && wanted.shown().trained() >= 0) {
      live.holdAt(wanted.shown().trained());
    }
    if (!wanted.source().hash().isEmpty() && !wanted.source().hash().equals(session.hash())) {
      LOG.warn("the data are not those that the picture was made from");
    }
  }

  /** The technique that a state wants; empty if no state is brought back, or it does not say. */
  Optional<String> method() {
    return Optional.ofNullable(wanted).map(state -> state.views().get(METHOD)).map(String::valueOf);
  }

  /** Brings a state back, as soon as the session has come to it. */
  void restore(ViewState state) {
    wanted = state;
    applied = false;
  }

  /**
   * Whether a state is still to come: not where a training stands still before it, since somebody
   * paused it or it began anew.
   */
  boolean isRestoring() {
    return wanted != null
        && !(kit.session() instanceof LiveSession live && live.isWaiting() && !hasCome(live));
  }

  /** Once a frame. */
  public void advance() {
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
        if (Boolean.TRUE.equals(wanted.views().get(QUICK))) {
          kit.session().settling().keepQuick();
        }
      }
      wanted = null;
    }
  }

  private void apply() {
    kit.theme(wanted.look().theme());
    Text.locale(wanted.look().locale());
    kit.panel.show(wanted.look().panel());
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
      long d = Math.abs(moment.snapshot().updates() - wanted.shown().updates());
      if (d < distance) {
        distance = d;
        nearest = moment;
      }
    }
    return nearest;
  }
}
