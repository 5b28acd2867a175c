package activarium.sketch;

import activarium.core.Home;
import activarium.core.Text;
import activarium.core.Version;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.Filter;
import activarium.parameter.ParameterList;
import activarium.parameter.Preset;
import activarium.recording.TrainingPoint;
import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.RecordedSession;
import activarium.session.Session;
import activarium.show.Look;
import activarium.show.Shown;
import activarium.show.Source;
import activarium.show.ViewState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import processing.opengl.PGraphicsOpenGL;

/** Gathers what it takes to see the same picture again. */
final class StateGatherer {

  private static final double LARGEST_WIDTH = 1920;
  private static final double LARGEST_HEIGHT = 1080;

  private final SketchKit kit;
  private final Home home;
  private final DatasetCatalog catalog;

  StateGatherer(SketchKit kit, Home home) {
    this.kit = kit;
    this.home = home;
    this.catalog = new DatasetCatalog(home);
  }

  /**
   * The state of the window.
   *
   * @param views what parts of the sketch have to keep, by their names
   */
  ViewState gather(Map<String, Object> views) {
    return gather(views, look(kit.sketch().width, kit.sketch().height));
  }

  private ViewState gather(Map<String, Object> views, Look look) {
    ParameterList parameters = kit.parameters();
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
  ViewState gather(Map<String, Object> views, int width, int height) {
    double scale = Math.min(1, Math.min(LARGEST_WIDTH / width, LARGEST_HEIGHT / height));
    int fittingWidth = (int) Math.max(1, Math.round(width * scale));
    int fittingHeight = (int) Math.max(1, Math.round(height * scale));
    return gather(views, look(fittingWidth, fittingHeight));
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
        Text.locale(),
        kit.panel.isVisible(),
        kit.pointerX(),
        kit.pointerY());
  }

  private Source source(Session session) {
    if (session == null) {
      return new Source("", "", "", "", "", "", kit.window().runOptions().seed().orElse(0), 0);
    }
    int epochs = session instanceof LiveSession live ? live.epochs() : 0;
    return new Source(
        dataset(session),
        filter(session),
        session.network(),
        recording(session),
        recording(kit.beside()),
        session.hash(),
        session.mapSeed(),
        epochs);
  }

  private String dataset(Session session) {
    if (!(session instanceof LiveSession live)) {
      return session.dataset();
    }
    if (catalog.names().contains(live.unfiltered())) {
      return live.unfiltered();
    }
    String folder = portable(Path.of(live.unfiltered()));
    // One that is called like a data set of the catalog must not be taken for that.
    return catalog.names().contains(folder) ? "./" + folder : folder;
  }

  private static String filter(Session session) {
    return session instanceof LiveSession live
        ? live.filters().stream().map(Filter::label).collect(Collectors.joining(","))
        : "";
  }

  private String recording(Session session) {
    return session instanceof RecordedSession recorded
        ? portable(recorded.recording().folder())
        : "";
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
    long drawn = points.isEmpty() ? 0 : points.get(points.size() - 1).updates();
    // Right after a restart what is shown may still be of the training before.
    long trained = Math.max(newest.snapshot().updates(), shown.snapshot().updates());
    return new Shown(
        session.layer(),
        Math.max(trained, drawn),
        shown.snapshot().updates(),
        shown.snapshot().progress(),
        session.moment() == null);
  }
}
