package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Layout;
import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.selection.SelectionModel;
import activarium.session.LayerMap;
import activarium.session.Moment;
import activarium.session.Session;
import activarium.view.chart.DifferenceView;
import activarium.view.chart.DifferenceView.Pair;
import activarium.view.interaction.Camera;
import activarium.view.interaction.Touchable;
import activarium.view.legend.HoverCard;
import activarium.view.legend.Legend;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import activarium.view.map.MapMatch;
import activarium.view.map.Observations;
import java.util.Arrays;
import java.util.List;
import processing.core.PApplet;

/**
 * Two maps side by side, each of a layer at a moment. Where both are of the same observations, what
 * is brushed in one lights up in the other. Maps of the same images lie alike by themselves; of
 * others the right one is turned so that it lies as nearly as can be like the left one.
 */
public final class CompareStage implements AutoCloseable {

  private final CompareSide[] sides = new CompareSide[2];
  private final SelectionModel[] models = new SelectionModel[2];
  private final Legend legend = new Legend();
  private final boolean linked;

  /** Maps of the same images all start from the same place: they lie alike by themselves. */
  private final boolean same;

  private final MapMatch match;
  private final HoverCard card;
  private final CompareWays ways;
  private final BranchCurves curves;

  /** The side that the pointer is on, or −1. */
  private int pointedSide = -1;

  private MapColors colors = MapColors.TRUE_CLASS;

  /** What the pointer is on, on either side; −1 for nothing. */
  private int lifted = -1;

  /** What the right map was turned towards. */
  private LayerMap matchedTo;

  /**
   * @param applet that it is drawn in
   * @param left where the left map comes from
   * @param right where the right map comes from; may be the same
   */
  public CompareStage(PApplet applet, Session left, Session right) {
    card = new HoverCard(applet);
    linked =
        left.observations().split() == right.observations().split()
            && Arrays.equals(left.observations().indices(), right.observations().indices())
            && Arrays.equals(left.labels(), right.labels());
    same =
        linked
            && left.mapSeed() == right.mapSeed()
            && left.observations().hasSameImages(right.observations());
    match =
        new MapMatch(right.labels(), right.classNames(), left.labels(), left.classNames(), linked);
    models[0] = new SelectionModel(left.labels().length);
    models[1] = linked ? models[0] : new SelectionModel(right.labels().length);
    String first = left == right ? left.layers().get(0) : left.layer();
    sides[0] = new CompareSide(left, models[0], first);
    sides[1] = new CompareSide(right, models[1], right.layer());
    ways = new CompareWays(sides[0], sides[1]);
    curves = new BranchCurves(left, right);
  }

  /** Whether both maps are of the same observations. */
  public boolean isLinked() {
    return linked;
  }

  /**
   * The lines that lead from the places of a chosen handful in the left map to those in the right
   * one: for each of them x and y on the left, x and y on the right, in design units.
   */
  public List<float[]> ways() {
    return linked ? ways.of(models[0].choice().any()) : List.of();
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
    return sides[side].box();
  }

  /** The layer of the map that is seen on a side, at its moment; null before there is one. */
  public ActivationSet layerShown(int side) {
    return sides[side].layerShown();
  }

  /** The map that is seen on a side, as it was made; null before there is one. */
  public Embedding mapShown(int side) {
    return sides[side].mapShown();
  }

  /** What the colors of a side mean from now on. */
  public void colors(int side, MapColors newColors) {
    sides[side].colors(newColors);
    colors = side == 0 ? newColors : colors;
  }

  /** The pointer is here: what it is on is ringed on both sides, where they are of the same. */
  public void point(float x, float y) {
    int left = sides[0].pick(x, y);
    int right = sides[1].pick(x, y);
    int either = Math.max(left, right);
    pointedSide = left >= 0 ? 0 : right >= 0 ? 1 : -1;
    lifted = either;
    sides[0].lift(linked ? either : left);
    sides[1].lift(linked ? either : right);
  }

  public Session session(int side) {
    return sides[side].session();
  }

  public String layer(int side) {
    return sides[side].layer();
  }

  /** Shows another layer on a side. */
  public void layer(int side, String layer) {
    sides[side].layer(layer);
  }

  /** The moment shown on a side, or null for the newest. */
  public Moment moment(int side) {
    return sides[side].moment();
  }

  /** Shows one moment on a side, or, with null, the newest. */
  public void moment(int side, Moment moment) {
    sides[side].moment(moment);
  }

  /** Shows on a side the moment after so many updates, as soon as it is there. */
  public void await(int side, long updates) {
    sides[side].await(updates);
  }

  /** Whether both maps are those that are to be seen. */
  public boolean isAtRest() {
    return sides[0].isAtRest() && sides[1].isAtRest();
  }

  /** Moves everything on by a time step. Maps that are missing are asked for, one at a time. */
  public void advance(float seconds) {
    sides[0].session().take();
    sides[1].session().take();
    if (sides[0].session() == sides[1].session()) {
      // One session makes one map at a time: both quickly, then both well.
      boolean both = sides[0].ask(false) && sides[1].ask(false);
      if (both && sides[0].ask(true)) {
        sides[1].ask(true);
      }
    } else {
      sides[0].ask(true);
      sides[1].ask(true);
    }
    for (int side = 0; side < 2; side++) {
      show(side);
      sides[side].advance(seconds);
    }
  }

  private void show(int index) {
    CompareSide side = sides[index];
    LayerMap map = side.wanted();
    boolean matched = index == 0 || same || matchedTo == sides[0].shown();
    if (map == null || map == side.shown() && matched) {
      return;
    }
    matchedTo = index == 1 ? sides[0].shown() : matchedTo;
    Embedding embedding = map.embedding();
    if (index == 1 && !same && sides[0].shown() != null) {
      embedding = match.of(embedding, sides[0].shown().embedding());
    }
    side.show(embedding);
  }

  /** How a person looks at a side. */
  public Camera camera(int side) {
    return sides[side].camera();
  }

  /** What a hand can touch. */
  public List<Touchable> touchables() {
    return List.of(sides[0].gestures(), sides[1].gestures());
  }

  /** Draws everything but the panel. */
  public void draw(Canvas canvas, Layout layout) {
    CompareTitles titles = titles();
    Caption.title(canvas, layout.title(), titles.title(), titles.subtitle(canvas.isStill()));
    Caption.foot(canvas, layout.foot(), titles.foot());
    ComparePlaces places = ComparePlaces.of(layout.stage(), curves.areThere());
    for (int i = 0; i < 2; i++) {
      sides[i].draw(canvas, places.maps().get(i), titles.heading(i == 0));
    }
    curves.draw(canvas, places.curves(), sides[0].epoch(), sides[1].epoch());
    drawDifference(canvas, places.difference());
    if (linked) {
      ways.draw(canvas, models[0].choice().any(), lifted);
    }
    // Of different classes the same color means two: their names stand on the maps only.
    List<String> names = sides[0].session().classNames();
    boolean same = names.equals(sides[1].session().classNames());
    Observations known = sides[0].observations();
    legend.draw(canvas, layout.legend(), shared(), known, same ? names : List.of(), c -> true);
    canvas.flush();
    if (pointedSide >= 0) {
      sides[pointedSide].drawCard(canvas, layout.stage(), card);
    }
  }

  /** Of what is seen, whatever was asked for meanwhile. */
  private CompareTitles titles() {
    boolean one = sides[0].session() == sides[1].session();
    return new CompareTitles(
        sides[0].seen(curves.role(0)), sides[1].seen(curves.role(1)), one, linked);
  }

  private void drawDifference(Canvas canvas, Box box) {
    LayerMap left = sides[0].shown();
    LayerMap right = sides[1].shown();
    // What a branch has more than its trunk at another epoch says nothing of what was changed.
    boolean isApart = curves.areThere() && sides[0].epoch() != sides[1].epoch();
    if (isApart || left == null || right == null || !left.technique().equals(right.technique())) {
      DifferenceView.draw(canvas, box, Text.say("compare.follows"), List.of());
      return;
    }
    DifferenceView.draw(
        canvas,
        box,
        Text.say("compare.note"),
        List.of(
            new Pair(Text.say("compare.right"), sides[0].accuracy(), sides[1].accuracy()),
            new Pair(Text.say("compare.hit-map"), left.neighborhoodHit(), right.neighborhoodHit()),
            new Pair(
                Text.say("compare.hit-layer"),
                left.neighborhoodHitHigh(),
                right.neighborhoodHitHigh())));
  }

  /** Neurons of two layers have two ranges: the scale tells low from high only. */
  private MapColors shared() {
    return colors.coloring() == Coloring.NEURON
        ? MapColors.neurons(colors.neurons(), colors.values(), null)
        : colors;
  }

  @Override
  public void close() {
    for (CompareSide side : sides) {
      side.close();
    }
  }
}
