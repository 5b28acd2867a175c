package activarium.session;

import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
import activarium.recording.EmbeddingStore;
import activarium.recording.Snapshot;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Embeddings of a session that were computed before, of a recording in its folder. Each is found by
 * all that it depends on: the data, the activations themselves, seed, options and the code that
 * computes. So one of anything else is never taken for it.
 */
public final class KeptMaps {

  private static final String HIT = "neighborhoodHit";
  private static final String HIT_HIGH = "neighborhoodHitHigh";

  private final Optional<EmbeddingStore> store;
  private final Supplier<String> source;
  private String code;

  /**
   * @param store where they are kept; if nowhere, none is found
   * @param source a short name for the data
   */
  KeptMaps(Optional<EmbeddingStore> store, Supplier<String> source) {
    this.store = store;
    this.source = source;
  }

  /**
   * What is found by.
   *
   * @param kind of the embeddings, a word
   * @param about what they are of and how they are made, without the activations
   * @return null if nothing is kept
   */
  public synchronized Id id(String kind, Map<String, ?> about, List<FloatMatrix> activations) {
    if (store.isEmpty()) {
      return null;
    }
    code = code == null ? SourceHash.ofCode() : code;
    Map<String, Object> all = new LinkedHashMap<>(about);
    all.put("source", source.get());
    all.put("code", code);
    return new Id(kind + "-" + SourceHash.of(all.toString(), activations), all);
  }

  /**
   * The id of embeddings.
   *
   * @param about what they depend on, besides activations
   */
  public record Id(String name, Map<String, Object> about) {}

  /**
   * What was kept.
   *
   * @param id null finds nothing
   */
  public Optional<EmbeddingStore.Kept> read(Id id) {
    return id == null ? Optional.empty() : store.flatMap(s -> s.read(id.name));
  }

  /**
   * Keeps what was computed.
   *
   * @param id null keeps nothing
   */
  public void write(Id id, List<Embedding> frames, Map<String, double[]> figures) {
    if (id != null) {
      List<FloatMatrix> matrices =
          frames.stream().map(f -> new FloatMatrix(f.size(), 2, f.positions())).toList();
      store.ifPresent(s -> s.write(id.name, new EmbeddingStore.Kept(matrices, figures), id.about));
    }
  }

  /**
   * The id of the map of one layer; null if nothing is kept, or not of this technique: one that a
   * sketch brings along may be another one tomorrow, under the same name.
   *
   * @param snapshot null for the images themselves
   * @param technique the name of the technique that made it
   */
  Id id(Snapshot snapshot, String layer, String technique, long seed, boolean settled) {
    if (store.isEmpty() || Projections.named(technique).isEmpty()) {
      return null;
    }
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("method", technique);
    about.put("settled", settled);
    about.put("seed", seed);
    about.put("layer", layer);
    about.put("epoch", snapshot == null ? 0 : snapshot.progress());
    return id(
        "map", about, snapshot == null ? List.of() : List.of(snapshot.layer(layer).activations()));
  }

  /** A map that was kept, or null. */
  LayerMap map(Id id, String technique, boolean settled) {
    return read(id).map(kept -> map(kept, technique, settled)).orElse(null);
  }

  private static LayerMap map(EmbeddingStore.Kept kept, String technique, boolean settled) {
    FloatMatrix places = kept.frames().get(0);
    return new LayerMap(
        new Embedding(places.rows(), places.values()),
        kept.figures().get(HIT)[0],
        kept.figures().get(HIT_HIGH)[0],
        technique,
        cost(technique).map(name -> kept.figures().get(name)[0]).orElse(Double.NaN),
        settled);
  }

  void keep(Id id, LayerMap map) {
    Map<String, double[]> figures = new LinkedHashMap<>();
    figures.put(HIT, new double[] {map.neighborhoodHit()});
    figures.put(HIT_HIGH, new double[] {map.neighborhoodHitHigh()});
    cost(map.technique()).ifPresent(name -> figures.put(name, new double[] {map.cost()}));
    write(id, List.of(map.embedding()), figures);
  }

  private static Optional<String> cost(String technique) {
    return Projections.named(technique).flatMap(Projection::costName);
  }
}
