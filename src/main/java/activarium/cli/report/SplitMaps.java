package activarium.cli.report;

import activarium.core.FloatMatrix;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import activarium.projection.Embedding;
import activarium.projection.technique.Projections;
import activarium.recording.ActivationSet;
import activarium.recording.Recording;
import activarium.session.LayerMap;
import activarium.session.MapMaker;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The settled maps of a recording's observations of one split: the same that the sketches show for
 * the same seed. The images themselves are measured once.
 */
final class SplitMaps {

  private final Recording recording;
  private final Split split;
  private final long seed;
  private final Parallel parallel;
  private final int[] labels;
  private final ActivationSet images;
  private final MapMaker maker;
  private Embedding origin;
  private LayerMeasure ofImages;

  SplitMaps(Recording recording, Split split, long seed, Parallel parallel) {
    ObservationSet observations = recording.observations(split);
    this.recording = recording;
    this.split = split;
    this.seed = seed;
    this.parallel = parallel;
    this.labels = LayerMeasure.labels(observations);
    this.images = ActivationSet.ofImages(observations.observations().images());
    this.maker = new MapMaker(labels, images::activations, parallel);
  }

  /** What is measured of a recording: the images, unless a layer has their name, and all layers. */
  static List<String> layers(Recording recording) {
    List<String> layers = new ArrayList<>(recording.info().layers());
    if (!layers.contains(ActivationSet.INPUT)) {
      layers.add(0, ActivationSet.INPUT);
    }
    return layers;
  }

  /** Whether there are observations enough for maps and neighborhoods. */
  boolean isEnough() {
    return labels.length >= MapMaker.FEWEST;
  }

  /**
   * Measures a layer; nothing if there are too few observations.
   *
   * @param map whether its map is made, too
   */
  LayerMeasure measure(int epoch, String layer, boolean map) {
    if (!isEnough()) {
      return LayerMeasure.none();
    }
    if (!recording.info().layers().contains(layer)) {
      return ofImages(map);
    }
    FloatMatrix activations = recording.activations(epoch, split, layer).activations();
    return map
        ? LayerMeasure.of(settled(activations))
        : LayerMeasure.highOnly(activations, labels, parallel);
  }

  private LayerMap settled(FloatMatrix activations) {
    return maker
        .settled(Projections.usual(), activations, origin(), seed, new StopToken())
        .finish();
  }

  private LayerMeasure ofImages(boolean map) {
    if (ofImages == null || map && ofImages.embedding().isEmpty()) {
      ofImages =
          map
              ? LayerMeasure.of(maker.settledImages(seed).finish())
              : LayerMeasure.highOnly(images.activations(), labels, parallel);
    }
    return map
        ? ofImages
        : new LayerMeasure(ofImages.high(), Double.NaN, Double.NaN, Optional.empty());
  }

  private Embedding origin() {
    if (origin == null) {
      LayerMap map = maker.origin(seed).finish();
      origin = map.embedding();
    }
    return origin;
  }
}
