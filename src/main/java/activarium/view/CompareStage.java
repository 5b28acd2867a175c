package activarium.view;

import activarium.projection.Embedding;
import activarium.projection.Procrustes;
import activarium.session.Chosen;
import activarium.session.LayerMap;
import activarium.session.Moment;
import activarium.session.SelectionModel;
import activarium.session.Session;
import activarium.view.Canvas.Weight;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Two maps side by side, each of a layer at a moment. Where both are of the same observations, what
 * is brushed in one lights up in the other, and the right map is turned so that it lies as nearly
 * as can be like the left one.
 */
public final class CompareStage implements AutoCloseable {

  private static final float GAP = 28;
  private static final float HEAD = 26;
  private static final float FIGURES = 54;
  private static final float TEXT = 15;

  /** One of the two maps. */
  private static final class Side {
    final Session session;
    final ObservationMap map = new ObservationMap();
    final MapGestures gestures;
    final ImageSheet sheet;
    String layer;
    Moment moment;
    LayerMap shown;
    Box box = new Box(0, 0, 0, 0);

    Side(Session session, SelectionModel model) {
      this.session = session;
      this.gestures = new MapGestures(map, model);
      this.layer = session.layer();
      this.sheet = new ImageSheet(session.observations().observations().images());
      map.images(sheet);
      map.showWaiting(session.labels(), session.classNames());
    }

    Moment asked() {
      List<Moment> moments = session.timeline().moments();
      return moment != null || moments.isEmpty() ? moment : moments.get(moments.size() - 1);
    }

    LayerMap wanted() {
      return asked() == null ? null : asked().map(layer);
    }
  }

  private final Side[] sides = new Side[2];
  private final SelectionModel[] models = new SelectionModel[2];
  private final Legend legend = new Legend();
  private final boolean linked;

  /** What the right map was turned towards. */
  private LayerMap matchedTo;

  /**
   * @param left where the left map comes from
   * @param right where the right map comes from; may be the same
   */
  public CompareStage(Session left, Session right) {
    linked =
        left.observations().split() == right.observations().split()
            && Arrays.equals(left.observations().indices(), right.observations().indices())
            && Arrays.equals(left.labels(), right.labels());
    models[0] = new SelectionModel(left.labels().length);
    models[1] = linked ? models[0] : new SelectionModel(right.labels().length);
    sides[0] = new Side(left, models[0]);
    sides[1] = new Side(right, models[1]);
    sides[0].layer = left.layers().get(0);
  }

  /** What is chosen on a side, 0 for left; both have one selection if they are linked. */
  public SelectionModel selection(int side) {
    return models[side];
  }

  /** What is chosen, once each: both sides have one selection if they are linked. */
  public List<SelectionModel> selections() {
    return linked ? List.of(models[0]) : List.of(models);
  }

  /** Where a map is drawn. */
  public Box mapBox(int side) {
    return sides[side].box;
  }

  /** How a person looks at a side. */
  public Camera camera(int side) {
    return sides[side].map.camera();
  }

  public Session session(int side) {
    return sides[side].session;
  }

  public String layer(int side) {
    return sides[side].layer;
  }

  /** Shows another layer on a side. */
  public void layer(int side, String layer) {
    sides[side].layer = layer;
  }

  /** The moment shown on a side, or null for the newest. */
  public Moment moment(int side) {
    return sides[side].moment;
  }

  /** Shows one moment on a side, or, with null, the newest. */
  public void moment(int side, Moment moment) {
    sides[side].moment = moment;
  }

  /** Moves everything on by a time step. Maps that are missing are asked for, one at a time. */
  public void advance(float seconds) {
    sides[0].session.take();
    sides[1].session.take();
    if (ask(sides[0]) || sides[0].session != sides[1].session) {
      ask(sides[1]);
    }
    for (int side = 0; side < 2; side++) {
      show(side);
      sides[side].map.advance(seconds);
    }
  }

  /** Has the map made that a side wants; true if there is one. */
  private static boolean ask(Side side) {
    if (side.asked() == null || side.wanted() != null) {
      return side.asked() != null;
    }
    if (!side.session.layer().equals(side.layer)) {
      side.session.layer(side.layer);
    }
    if (side.session.moment() != side.moment) {
      side.session.moment(side.moment);
    }
    return false;
  }

  private void show(int index) {
    Side side = sides[index];
    LayerMap map = side.wanted();
    boolean matched = index == 0 || !linked || matchedTo == sides[0].shown;
    if (map == null || map == side.shown && matched) {
      return;
    }
    side.shown = map;
    matchedTo = index == 1 ? sides[0].shown : matchedTo;
    Embedding embedding = map.embedding();
    if (index == 1 && linked && sides[0].shown != null) {
      embedding = Procrustes.align(embedding, sides[0].shown.embedding(), true).embedding();
    }
    side.map.show(
        embedding,
        Observations.of(side.asked().snapshot(), side.session.labels(), side.session.classNames()));
  }

  /** What the pointer does to a side. */
  public MapGestures gestures(int side) {
    return sides[side].gestures;
  }

  /** Draws everything but the panel. */
  public void draw(Canvas canvas, Layout layout) {
    Box stage = layout.title().top(layout.stage().bottom() - layout.title().y());
    title(canvas, layout.title());
    Box maps = stage.below(layout.title().height());
    boolean upright = maps.height() > maps.width();
    for (int i = 0; i < 2; i++) {
      Box place =
          upright
              ? maps.below(i * (maps.height() + GAP) / 2).top((maps.height() - GAP) / 2)
              : maps.column(i, 2, GAP);
      Side side = sides[i];
      side.box = place.below(HEAD).top(place.height() - HEAD - FIGURES);
      side.gestures.box(side.box);
      side.map.choice(models[i].choice());
      words(canvas, place, i);
      side.map.draw(canvas, side.box);
      side.map.drawLabels(canvas, side.box);
      side.gestures.draw(canvas);
    }
    legend.draw(canvas, layout.foot(), sides[0].session.classNames(), c -> true);
    canvas.flush();
  }

  private void title(Canvas canvas, Box box) {
    String hint =
        linked
            ? "of the same images: what is brushed in one lights up in the other"
            : "of different images: each has its own brush";
    Caption.title(canvas, box, "Two maps", hint);
  }

  private void words(Canvas canvas, Box place, int index) {
    Theme theme = canvas.theme();
    Side side = sides[index];
    Moment asked = side.asked();
    String of =
        "%s, %s %s, %s"
            .formatted(
                side.layer,
                side.session.dataset(),
                side.session.observations().split().folder(),
                asked == null ? "…" : "epoch %.2f".formatted(asked.snapshot().progress()));
    canvas.text(
        Words.fit(canvas, of, place.width(), TEXT, Weight.SEMIBOLD),
        place.x(),
        place.y() + TEXT,
        TEXT,
        Weight.SEMIBOLD,
        theme.text());
    float y = place.bottom() - FIGURES + 30;
    String figures = figures(side, models[index].choice());
    canvas.text(figures, place.x(), y, TEXT, Weight.REGULAR, theme.text());
    canvas.line(place.x(), y - 22, place.right(), y - 22, 1, theme.line());
  }

  private static String figures(Side side, Chosen chosen) {
    LayerMap map = side.wanted();
    if (map == null) {
      return "mapping …";
    }
    Observations observations = side.map.observations();
    long right =
        IntStream.range(0, observations.count())
            .filter(i -> !observations.isMisclassified(i))
            .count();
    return "right %.1f %%   hit, map %.1f %%   hit, layer %.1f %%   %,d chosen"
        .formatted(
            100.0 * right / observations.count(),
            100 * map.neighborhoodHit(),
            100 * map.neighborhoodHitHigh(),
            chosen.any().size());
  }

  @Override
  public void close() {
    for (Side side : sides) {
      side.map.close();
      side.sheet.close();
    }
  }
}
