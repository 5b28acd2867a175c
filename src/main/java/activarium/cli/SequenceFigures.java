package activarium.cli;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.quality.Movements;
import activarium.projection.quality.TemporalStability;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What {@code quality} says of the maps of a sequence: the figures of {@link MapFigures} as means
 * over its steps, and how truly the maps tell of change, whole, by step, by class and by
 * observation.
 */
record SequenceFigures(MapFigures each) {

  /**
   * @param frames observations × neurons of every step
   * @param maps of each
   * @throws activarium.core.BadInputException if they do not fit
   */
  Map<String, Object> of(List<FloatMatrix> frames, List<Embedding> maps) {
    Movements movements = Movements.of(frames, maps);
    List<Map<String, Object>> steps = new ArrayList<>();
    for (int t = 0; t < frames.size(); t++) {
      steps.add(each.of(frames.get(t), maps.get(t)));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    for (String name : steps.get(0).keySet()) {
      if (steps.get(0).get(name) instanceof Double) {
        double[] values = steps.stream().mapToDouble(step -> (double) step.get(name)).toArray();
        figures.put(name, Arrays.stream(values).average().orElseThrow());
        figures.put(name + "PerStep", values);
      }
    }
    each.phases().time("movement", () -> movement(movements, figures));
    return figures;
  }

  private Map<String, Object> movement(Movements movements, Map<String, Object> figures) {
    put(figures, "", TemporalStability.of(movements));
    put(figures, "PerStep", TemporalStability.perStep(movements));
    if (each.classes() != null) {
      put(figures, "PerClass", TemporalStability.perClass(movements, each.classes()));
    }
    put(figures, "PerObservation", TemporalStability.perPoint(movements));
    return figures;
  }

  private static void put(Map<String, Object> figures, String of, TemporalStability... found) {
    put(figures, "movementPearson" + of, found, TemporalStability::pearson);
    put(figures, "movementSpearman" + of, found, TemporalStability::spearman);
    put(figures, "movementStress" + of, found, TemporalStability::stress);
  }

  private static void put(
      Map<String, Object> figures,
      String name,
      TemporalStability[] found,
      ToDoubleFunction<TemporalStability> kind) {
    double[] values = Arrays.stream(found).mapToDouble(kind).toArray();
    figures.put(name, values.length == 1 ? (Object) values[0] : values);
  }
}
