package activarium.cli;

import activarium.cli.io.Phases;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.quality.DistancePreservation;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.quality.Trustworthiness;
import activarium.work.Parallel;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code quality} says of one map, by the names of reports: a number, or one for each class.
 *
 * @param classes class of each observation, or null
 * @param k neighbors
 */
record MapFigures(int[] classes, int k, Phases phases, Parallel parallel) {

  Map<String, Object> of(FloatMatrix data, Embedding map) {
    Map<String, Object> figures = new LinkedHashMap<>();
    if (classes != null) {
      NeighborhoodHit low =
          phases.time("neighborhoodHit", () -> NeighborhoodHit.of(map, classes, k, parallel));
      NeighborhoodHit high =
          phases.time("neighborhoodHit", () -> NeighborhoodHit.of(data, classes, k, parallel));
      figures.put("neighborhoodHit", low.global());
      figures.put("neighborhoodHitHigh", high.global());
      figures.put("neighborhoodHitPerClass", low.perClass());
      figures.put("neighborhoodHitHighPerClass", high.perClass());
    }
    figures.put(
        "trustworthiness",
        phases.time("trustworthiness", () -> Trustworthiness.of(data, map, k, parallel).global()));
    figures.put(
        "continuity",
        phases.time(
            "continuity", () -> Trustworthiness.continuity(data, map, k, parallel).global()));
    DistancePreservation distances =
        phases.time("distances", () -> DistancePreservation.of(data, map, parallel));
    figures.put("normalizedStress", distances.normalizedStress());
    figures.put("shepardCorrelation", distances.shepardCorrelation());
    return figures;
  }
}
