package activarium.stage;

import activarium.core.Text;
import activarium.draw.Canvas;
import activarium.draw.Layout;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.recording.Snapshot;
import activarium.selection.Choosing;
import activarium.selection.Kept;
import activarium.selection.SelectionModel;
import activarium.session.Session;
import activarium.session.study.EvolutionResult;
import activarium.session.study.StrategyStudy;
import activarium.view.chart.EvolutionView;
import activarium.view.interaction.Touchable;
import activarium.view.legend.Legend;
import activarium.view.map.MapColors;
import activarium.view.map.MapWords;
import activarium.view.map.Observations;
import activarium.work.Resting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import processing.core.PApplet;

/**
 * One training as every strategy maps it over time, side by side and in step, and what each one
 * costs. One that is touched grows.
 */
public final class StrategyStage implements AutoCloseable, Resting, Kept, Choosing {

  private static final float[] NO_STEP = {};

  private final Session session;
  private final StrategyStudy study;
  private final LinkedMaps maps;
  private final SmallMultiples places;
  private final StrategyHeads heads;
  private final MapColors[] colors;
  private final EvolutionView costs = new EvolutionView();
  private final Legend legend = new Legend();
  private final Supplier<String> waitsFor;
  private Observations observations;
  private Snapshot shown;
  private int epoch;

  /** What is shown stays when another weight makes its map unknown. */
  private String shownEpoch;

  /**
   * @param lambda weight of coherence of dynamic t-SNE, ≥ 0
   * @param waitsFor what is under way before there is a sequence to map
   */
  public StrategyStage(PApplet applet, Session session, double lambda, Supplier<String> waitsFor) {
    this.session = session;
    this.study = new StrategyStudy(session, lambda);
    this.waitsFor = waitsFor;
    maps = new LinkedMaps(applet, session, study.count(), this::waiting);
    colors = new MapColors[maps.count()];
    Arrays.fill(colors, MapColors.TRUE_CLASS);
    places = new SmallMultiples(maps.count());
    heads = new StrategyHeads(each(study::name), places);
  }

  private String waiting(int strategy) {
    if (study.underWay() == strategy) {
      return Text.say("strategies.under-way", 100 * study.progress());
    }
    return study.underWay() < 0 && study.failure() == null
        ? waitsFor.get()
        : Text.say("strategies.later");
  }

  /** What computes the maps. */
  public StrategyStudy study() {
    return study;
  }

  /** The strategy that has grown, or −1 for all alike. */
  public int grown() {
    return places.grown();
  }

  /** One strategy grows; −1: all are alike again. */
  public void grow(int strategy) {
    places.grow(strategy < maps.count() ? strategy : -1);
  }

  /**
   * What a hand can touch: all maps, in each of which the same is chosen, and over each its name,
   * which makes it large, and small again.
   *
   * @param named hears which strategy's name was touched
   */
  public List<Touchable> touchables(IntConsumer named) {
    List<Touchable> all = new ArrayList<>(maps.touchables());
    all.add(0, heads.touchable(named));
    return all;
  }

  /** The pointer is here, in design units: the same observation is lifted in all maps. */
  public void point(float x, float y) {
    maps.point(x, y);
  }

  /** Shows an epoch of every strategy that is known, by its number in the sequence. */
  public void show(int newEpoch) {
    List<EvolutionResult> known = study.results();
    if (known.isEmpty()) {
      return;
    }
    List<Snapshot> snapshots = known.get(0).sequence().snapshots();
    epoch = Math.max(0, Math.min(newEpoch, snapshots.size() - 1));
    if (shown != snapshots.get(epoch)) {
      shown = snapshots.get(epoch);
      shownEpoch = known.get(0).sequence().epochs().get(epoch);
      observations = Observations.of(shown, session.labels(), session.classNames());
    }
    for (int i = 0; i < maps.count(); i++) {
      if (map(i) != null) {
        maps.show(i, map(i), observations);
      }
    }
  }

  /** The map of a strategy at the epoch shown, or null while there is none. */
  public Embedding map(int strategy) {
    EvolutionResult result = study.result(strategy);
    return result == null ? null : result.frames().get(epoch);
  }

  /**
   * What has moved on a strategy's map since the epoch before and not in the layer, or null while
   * there is no map; nothing at the first epoch.
   */
  public float[] falseMovement(int strategy) {
    EvolutionResult result = study.result(strategy);
    return result == null
        ? null
        : result.truth().map(truth -> truth.untrue().get(epoch)).orElse(NO_STEP);
  }

  /** The activations that all maps are of, or null while there are none. */
  public ActivationSet layer() {
    return shown == null ? null : shown.layer(session.layer());
  }

  /** The epochs that are mapped, or none while there are no maps. */
  public List<String> epochs() {
    List<EvolutionResult> known = study.results();
    return known.isEmpty() ? List.of() : known.get(0).sequence().epochs();
  }

  /** What the colors of a map mean from now on. */
  public void colors(int strategy, MapColors newColors) {
    colors[strategy] = newColors;
    maps.colors(strategy, newColors);
  }

  /** Moves everything on by a time step. */
  public void advance(float seconds) {
    places.advance(seconds);
    maps.advance(seconds);
  }

  /** Draws everything but the panel. */
  public void draw(Canvas canvas, Layout layout, float position) {
    places.layOut(layout.stage());
    Caption.title(canvas, layout.title(), title(), subtitle(canvas));
    for (int i = 0; i < maps.count(); i++) {
      heads.draw(canvas, i);
      maps.draw(canvas, heads.below(i), i);
    }
    if (canvas.hasCaptions()) {
      costs.drawCosts(canvas, places.place(maps.count()), heads.names(), each(study::result));
    }
    int of = Math.max(0, grown());
    legend.draw(canvas, layout.legend(), colors[of], observations, session.classNames(), c -> true);
    if (!epochs().isEmpty()) {
      costs.drawTrack(canvas, layout.foot(), epochs(), position);
    }
    canvas.flush();
    maps.drawCard(canvas, layout.stage());
  }

  private <T> List<T> each(IntFunction<T> ofStrategy) {
    return IntStream.range(0, study.count()).mapToObj(ofStrategy).toList();
  }

  private String title() {
    return shown == null
        ? Text.say("strategies.title", maps.count())
        : Text.say("strategies.title.epoch", maps.count(), shownEpoch);
  }

  private String subtitle(Canvas canvas) {
    if (shown == null && study.underWay() < 0) {
      return waitsFor.get();
    }
    String layer = MapWords.title(session, session.layer());
    String what = Text.say("strategies.of", layer, MapWords.images(session));
    String missed = maps.missed();
    if (!canvas.isStill() && !missed.isEmpty()) {
      return missed;
    }
    return canvas.isStill() ? what : study.beside(what);
  }

  @Override
  public boolean isAtRest() {
    return places.isAtRest() && study.isAtRest();
  }

  @Override
  public double progress() {
    return study.isAtRest() ? 1 : study.results().size() / (double) maps.count();
  }

  @Override
  public RuntimeException failure() {
    return study.failure();
  }

  @Override
  public boolean needsTime() {
    return true;
  }

  @Override
  public List<SelectionModel> selections() {
    return List.of(maps.model());
  }

  @Override
  public String keptAs() {
    return "strategies";
  }

  @Override
  public Object kept() {
    return maps.kept();
  }

  @Override
  public void restore(Object kept) {
    maps.restore(kept);
  }

  @Override
  public void close() {
    study.close();
    maps.close();
  }
}
