package activarium.program;

import activarium.draw.Box;
import activarium.parameter.ParameterList;
import activarium.parameter.Preset;
import activarium.parameter.RangeParameter;
import activarium.recording.Snapshot;
import activarium.selection.Choosing;
import activarium.selection.Selection;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.session.Frame;
import activarium.session.Session;
import activarium.show.Cue;
import activarium.sketch.SketchKit;
import activarium.story.StoryCue;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Touchable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Brings what a cue says into the view that is to show it. */
final class CueScene {

  private static final String EPOCH = "epoch";

  /** What the session knows is in no view's own beginning. */
  private static final Set<String> OF_SESSION = Set.of("layer", EPOCH, "live", "method");

  private CueScene() {}

  /**
   * Whether all is there that a cue asks for: the moment, and where something is chosen, what it is
   * taken for.
   */
  static boolean isReady(SketchKit kit, StoryCue cue) {
    if (kit.parameters() == null || kit.session() == null) {
      return true;
    }
    // What a training that is over has not come to by now never comes.
    boolean isAll = kit.session().phase().isOver() && kit.parts.isAtRest();
    boolean isSeen = cue.choice().isNone() || snapshot(kit.session()) != null;
    return isAll || isSeen && reaches(kit, cue.set().get(EPOCH));
  }

  /** Whether an epoch can be chosen by now; the one before training, as soon as there is any. */
  private static boolean reaches(SketchKit kit, Object epoch) {
    boolean isAny = kit.session() == null || !kit.session().timeline().moments().isEmpty();
    return isAny && reaches(kit.parameters(), epoch);
  }

  private static boolean reaches(ParameterList parameters, Object epoch) {
    RangeParameter range =
        parameters.all().stream()
            .filter(parameter -> parameter.name().equals(EPOCH))
            .filter(RangeParameter.class::isInstance)
            .map(RangeParameter.class::cast)
            .findFirst()
            .orElse(null);
    boolean isAsked = range != null && epoch instanceof Number;
    return !isAsked || range.max() >= ((Number) epoch).floatValue();
  }

  /** The values of a view as it opens. */
  static Map<String, Object> opening(SketchKit kit) {
    Map<String, Object> values = new LinkedHashMap<>();
    if (kit.parameters() != null) {
      values.putAll(Preset.of(kit.parameters()).values());
    }
    OF_SESSION.forEach(values::remove);
    return values;
  }

  /**
   * Shows a cue.
   *
   * @param opening the values of the view as it opened
   * @return the names of what it sets and the view cannot take
   */
  static List<String> show(SketchKit kit, StoryCue cue, Map<String, Object> opening) {
    List<String> left = new ArrayList<>();
    if (kit.parameters() != null) {
      new Preset(opening).applyTo(kit.parameters());
      left.addAll(new Preset(cue.set()).applyTo(kit.parameters()));
      // A place goes on from cue to cue, through views, too, that show another one.
      left.removeIf(name -> OF_SESSION.contains(name) && !isThere(kit.parameters(), name));
      if (!reaches(kit.parameters(), cue.set().get(EPOCH))) {
        left.add(EPOCH);
      }
    }
    for (Touchable touchable : kit.touchables()) {
      if (touchable instanceof Gestures gestures) {
        look(gestures, cue.camera());
      }
    }
    choose(kit, cue);
    return left;
  }

  /** Shows a view as it opened, and nothing chosen. */
  static void freshen(SketchKit kit, Map<String, Object> opening) {
    if (kit.parameters() != null) {
      new Preset(opening).applyTo(kit.parameters());
    }
    for (Touchable touchable : kit.touchables()) {
      if (touchable instanceof Gestures gestures) {
        look(gestures, Cue.Camera.WHOLE);
      }
    }
    Choosing choosing = kit.parts.choosing();
    if (choosing != null) {
      choosing.selections().forEach(CueScene::clear);
    }
  }

  private static void clear(SelectionModel model) {
    Selection none = Selection.none(model.choice().first().total());
    model.choose(none, SelectionMode.REPLACE, "");
  }

  /** Chooses what a cue says, of the network as it is now: errors change while it is trained. */
  static void choose(SketchKit kit, StoryCue cue) {
    Choosing choosing = kit.parts.choosing();
    if (choosing != null && kit.session() != null) {
      choose(choosing.selections().get(0), kit.session(), cue);
    }
  }

  private static boolean isThere(ParameterList parameters, String name) {
    return parameters.all().stream().anyMatch(parameter -> parameter.name().equals(name));
  }

  private static void look(Gestures gestures, Cue.Camera camera) {
    Box box = gestures.box();
    if (camera.equals(Cue.Camera.WHOLE) || box == null) {
      gestures.view().camera().fit();
      return;
    }
    float width = (float) (box.width() / camera.zoom());
    float height = (float) (box.height() / camera.zoom());
    float x = (float) (box.x() + camera.x() * box.width() - width / 2);
    float y = (float) (box.y() + camera.y() * box.height() - height / 2);
    gestures.view().camera().show(new Box(x, y, width, height), box);
  }

  private static void choose(SelectionModel model, Session session, StoryCue cue) {
    int[] labels = session.labels();
    Snapshot snapshot = snapshot(session);
    Selection chosen =
        Selection.where(
            labels.length,
            i ->
                cue.choice()
                    .holdsFor(i, labels[i], snapshot == null ? -1 : snapshot.predictedClass(i)));
    if (model.choice().first().total() == labels.length && !model.choice().first().equals(chosen)) {
      model.choose(chosen, SelectionMode.REPLACE, "");
    }
  }

  /** The look at the network that is shown, or null. */
  private static Snapshot snapshot(Session session) {
    Frame taken = session.taken();
    return taken == null ? null : taken.snapshot();
  }
}
