package activarium.program;

import activarium.draw.Box;
import activarium.parameter.Preset;
import activarium.recording.Snapshot;
import activarium.selection.Choosing;
import activarium.selection.Selection;
import activarium.session.Frame;
import activarium.session.RecordedSession;
import activarium.session.Session;
import activarium.sketch.SketchKit;
import activarium.story.View;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Touchable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one sees, as the keys of a cue: telling that cue shows it again. */
final class SeenCue {

  /** So many chosen ones, and no more, are told by their numbers. */
  private static final int MOST = 500;

  /** A look at a part leaves so much room around it, as {@link CueScene} has it. */
  private static final float AROUND = 1.15f;

  private static final String COLOR = "color";

  private SeenCue() {}

  /**
   * What is seen in a view.
   *
   * @param opening the values of the view as it opened: what is still so need not be said
   */
  static Map<String, Object> of(SketchKit kit, View view, Map<String, Object> opening) {
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("view", view.word());
    Session session = kit.session();
    if (session != null && view.isOfOnePlace()) {
      seen.put("layer", session.layer());
      Frame frame = session.taken();
      boolean isNewest = session.moment() == null && !(session instanceof RecordedSession);
      if (frame != null && !isNewest) {
        seen.put("epoch", rounded(frame.snapshot().progress()));
      }
    }
    if (kit.parameters() != null) {
      panel(kit, opening, seen);
    }
    camera(kit, seen);
    if (session != null) {
      choice(kit.parts.choosing(), session, seen);
    }
    return seen;
  }

  private static void panel(SketchKit kit, Map<String, Object> opening, Map<String, Object> seen) {
    Map<String, Object> set = new LinkedHashMap<>(Preset.of(kit.parameters()).values());
    set.keySet().retainAll(opening.keySet());
    opening.forEach(set::remove);
    Object color = set.remove(COLOR);
    if (color != null) {
      seen.put(COLOR, color);
    }
    if (!set.isEmpty()) {
      seen.put("set", set);
    }
  }

  private static void camera(SketchKit kit, Map<String, Object> seen) {
    for (Touchable touchable : kit.touchables()) {
      boolean isFirst = !seen.containsKey("camera");
      if (isFirst && touchable instanceof Gestures gestures && gestures.box() != null) {
        Box box = gestures.box();
        List<Float> place = gestures.view().camera().place();
        float side = Math.max(box.width(), box.height());
        if (place.get(2) > 1) {
          Map<String, Object> camera = new LinkedHashMap<>();
          camera.put("x", share(0.5 + place.get(0) * side / box.width()));
          camera.put("y", share(0.5 + place.get(1) * side / box.height()));
          camera.put("zoom", rounded(Math.min(16, AROUND * place.get(2))));
          seen.put("camera", camera);
        }
      }
    }
  }

  private static void choice(Choosing choosing, Session session, Map<String, Object> seen) {
    Selection chosen = choosing == null ? null : choosing.choice().first();
    if (chosen == null || chosen.isEmpty() || chosen.total() != session.labels().length) {
      return;
    }
    Frame frame = session.taken();
    seen.put("choose", conditions(chosen, session, frame == null ? null : frame.snapshot()));
  }

  /** A class, a kind of error or all errors, where it is just that; else the numbers. */
  private static Map<String, Object> conditions(
      Selection chosen, Session session, Snapshot snapshot) {
    int[] labels = session.labels();
    int[] predicted = new int[labels.length];
    for (int i = 0; i < labels.length; i++) {
      predicted[i] = snapshot == null ? labels[i] : snapshot.predictedClass(i);
    }
    int first = chosen.indices()[0];
    int of = labels[first];
    int as = predicted[first];
    if (chosen.equals(Selection.where(labels.length, i -> labels[i] == of))) {
      return Map.of("class", of);
    }
    if (chosen.equals(Selection.where(labels.length, i -> predicted[i] != labels[i]))) {
      return Map.of("errors", true);
    }
    if (chosen.equals(Selection.where(labels.length, i -> labels[i] == of && predicted[i] == as))) {
      Map<String, Object> cell = new LinkedHashMap<>();
      cell.put("class", of);
      cell.put("taken-for", as);
      return cell;
    }
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, chosen.size()); i++) {
      numbers.add(chosen.indices()[i]);
    }
    return Map.of("observations", numbers);
  }

  private static double share(double value) {
    return rounded(Math.max(0, Math.min(1, value)));
  }

  private static double rounded(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
