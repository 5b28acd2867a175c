package activarium.render;

import activarium.parameter.ParameterList;
import activarium.parameter.Preset;
import activarium.parameter.RangeParameter;
import activarium.show.Cue;
import activarium.show.Cue.Camera;
import activarium.show.CueList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what a cue list makes of parameters and camera, time after time. */
final class CuePlayer {

  private final List<Cue> cues;
  private final Map<String, Object> last = new HashMap<>();
  private final Map<Cue, Preset> before = new HashMap<>();
  private final Map<Cue, Camera> cameraBefore = new HashMap<>();
  private Camera camera = Camera.WHOLE;

  CuePlayer(CueList list) {
    cues = list.cues();
  }

  /** What has to be set at a time; times must not go back. */
  Map<String, Object> at(double time, ParameterList parameters) {
    Map<String, Object> changes = new LinkedHashMap<>();
    for (Cue cue : cues) {
      if (cue.at() > time) {
        break;
      }
      boolean first = !before.containsKey(cue);
      if (first) {
        before.put(cue, Preset.of(parameters));
        cameraBefore.put(cue, camera);
      }
      if (first || time <= cue.at() + cue.over() + 1) {
        play(cue, cue.share(time), parameters, changes);
      }
    }
    changes.entrySet().removeIf(entry -> entry.getValue().equals(last.get(entry.getKey())));
    last.putAll(changes);
    return changes;
  }

  private void play(Cue cue, double share, ParameterList parameters, Map<String, Object> changes) {
    if (cue.camera() != null) {
      camera = cameraBefore.get(cue).towards(cue.camera(), share);
    }
    cue.set()
        .forEach(
            (name, goal) -> {
              Object from = before.get(cue).values().get(name);
              boolean glides = goal instanceof Number && from instanceof Number && cue.over() > 0;
              changes.put(
                  name,
                  glides
                      ? between((Number) from, held(parameters, name, (Number) goal), share)
                      : goal);
            });
  }

  /** The goal within the limits of its parameter, so that half of the way is half of it. */
  private static Number held(ParameterList parameters, String name, Number goal) {
    return parameters.all().stream()
        .filter(parameter -> parameter.name().equals(name))
        .filter(RangeParameter.class::isInstance)
        .map(RangeParameter.class::cast)
        .findFirst()
        .<Number>map(r -> Math.max(r.min(), Math.min(r.max(), goal.floatValue())))
        .orElse(goal);
  }

  private static Float between(Number from, Number to, double share) {
    return (float) (from.doubleValue() + (to.doubleValue() - from.doubleValue()) * share);
  }

  /** The camera at the time asked for last. */
  Camera camera() {
    return camera;
  }
}
