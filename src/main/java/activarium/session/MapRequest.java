package activarium.session;

import activarium.core.Text;
import activarium.projection.technique.Projections;

/**
 * Which map a person asks to see.
 *
 * @param layer whose map
 * @param technique by which technique, a name of the session's {@link Techniques}
 * @param moment which moment, or null for the newest
 * @param judgeBy neighbors to judge the map by, 1 … {@link Judgement#MAX_K}, or 0 to leave it
 */
record MapRequest(String layer, String technique, Moment moment, int judgeBy) {

  MapRequest {
    if (judgeBy < 0 || judgeBy > Judgement.MAX_K) {
      throw new IllegalArgumentException(
          Text.of("k must be in [0, %d], was %d", Judgement.MAX_K, judgeBy));
    }
  }

  /** The newest moment of a layer, by the usual technique. */
  static MapRequest of(String layer) {
    return new MapRequest(layer, Projections.usual().name(), null, 0);
  }

  MapRequest withLayer(String newLayer) {
    return new MapRequest(newLayer, technique, moment, judgeBy);
  }

  MapRequest withTechnique(String newTechnique) {
    return new MapRequest(layer, newTechnique, moment, judgeBy);
  }

  MapRequest withMoment(Moment newMoment) {
    return new MapRequest(layer, technique, newMoment, judgeBy);
  }

  MapRequest withJudgeBy(int k) {
    return new MapRequest(layer, technique, moment, k);
  }

  /** Whether another request is for the same map, however it is judged. */
  boolean isForMapOf(MapRequest other) {
    return moment == other.moment && layer.equals(other.layer) && technique.equals(other.technique);
  }
}
