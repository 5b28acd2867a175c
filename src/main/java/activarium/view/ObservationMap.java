package activarium.view;

import activarium.gpu.ImageAtlas;
import activarium.gpu.pass.GlyphPass.Shape;
import activarium.gpu.pass.ObservationPass;
import activarium.gpu.pass.ObservationPass.Rim;
import activarium.projection.Embedding;
import activarium.session.Chosen;
import activarium.session.Selection;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The map to explore, of up to a hundred thousand observations: one looks at it through a {@link
 * Camera}, as glyphs or as the images themselves, and sees what is chosen. An observation that the
 * network takes for another class is a triangle in the color of that class.
 */
public final class ObservationMap implements AutoCloseable {

  /** What is not chosen, while something is. */
  private static final int FADED = 0x38;

  private static final int FULL = 0xff;
  private static final int LAYERS = 4;

  /** Design units around the pointer in which it finds an observation. */
  private static final float PICK_RADIUS = 14;

  private final Viewport viewport = new Viewport();
  private final Camera camera = new Camera();
  private final ClassLabels classLabels = new ClassLabels();
  private final Glide glide = new Glide();
  private final MapScale size = new MapScale();
  private Observations observations;
  private ImageSheet images;
  private ObservationPass pass;
  private PickGrid grid;
  private Theme theme;
  private Chosen choice;
  private float[] values;
  private IntPredicate visible = c -> true;
  private boolean stale;

  /** Shows an embedding; observations glide to their new places. */
  public void show(Embedding embedding, Observations newObservations) {
    if (embedding.size() != newObservations.count()) {
      throw new IllegalArgumentException(
          "an embedding of %d points for %d observations"
              .formatted(embedding.size(), newObservations.count()));
    }
    glide.send(embedding.positions());
    observations = newObservations;
    classLabels.aim(embedding.positions(), newObservations);
    changed();
    grid = null;
  }

  /** Shows observations that nobody has looked at yet, see {@link ProjectionView#showWaiting}. */
  public void showWaiting(int[] labels, List<String> classNames) {
    Observations waiting = new Observations(labels, labels, new float[labels.length], classNames);
    show(Waiting.embedding(labels), waiting);
  }

  /** The observations' images; without them there are glyphs only. */
  public void images(ImageSheet newImages) {
    images = newImages;
  }

  /** What is chosen: it stands out, brush A and brush B each by its rim; null for nothing. */
  public void choice(Chosen newChoice) {
    if (newChoice != choice) {
      choice = newChoice;
      changed();
    }
  }

  /** Colors observations by numbers from 0 to 1, or, with null, by class again. */
  public void values(float[] newValues) {
    if (newValues != values) {
      values = newValues;
      changed();
    }
  }

  /** Which classes are drawn in full. */
  public void visibleClasses(IntPredicate newVisible) {
    visible = newVisible;
    changed();
  }

  /** Glyphs, images, or what suits the zoom. */
  public void detail(Detail detail) {
    size.detail(detail);
  }

  private void changed() {
    stale = true;
  }

  public Camera camera() {
    return camera;
  }

  /** Moves everything on by a time step. */
  public void advance(float seconds) {
    if (observations == null) {
      return;
    }
    if (glide.isMoving()) {
      glide.advance(seconds);
      grid = null;
    }
    viewport.follow(new Embedding(observations.count(), glide.positions()).bounds(), seconds);
    camera.advance(seconds);
    classLabels.advance(seconds);
    size.advance(seconds);
  }

  /** Draws the map into a box of the canvas. */
  public void draw(Canvas canvas, Box box) {
    if (observations == null) {
      return;
    }
    canvas.flush();
    if (canvas.isVector()) {
      theme = canvas.theme();
      stale = true;
      drawGlyphs(canvas, box);
      return;
    }
    if (pass == null) {
      pass = new ObservationPass(canvas.gpu());
    }
    if (stale || theme != canvas.theme()) {
      theme = canvas.theme();
      put();
    }
    ImageAtlas atlas = images == null ? null : images.atlas(canvas);
    pass.draw(view(canvas, box), atlas, theme.rims());
  }

  /** Without the graphics card: glyphs, in the order in which they are put otherwise. */
  private void drawGlyphs(Canvas canvas, Box box) {
    MapTransform transform = transform(box);
    float radius = size.radius(box, count(), camera.zoom());
    eachInOrder(
        (i, full) -> {
          float x = transform.toCanvasX(glide.now(2 * i));
          float y = transform.toCanvasY(glide.now(2 * i + 1));
          boolean wrong = observations.isMisclassified(i);
          if (box.contains(x, y)) {
            canvas.glyph(
                x,
                y,
                wrong ? 1.3f * radius : radius,
                wrong ? Shape.TRIANGLE : Shape.DISK,
                theme.faded(color(i), full ? 1 : FADED / (float) FULL));
          }
        });
    canvas.flush();
  }

  /** Draws the names of the classes over the map. */
  public void drawLabels(Canvas canvas, Box box) {
    if (observations != null) {
      classLabels.draw(canvas, box, transform(box), observations, visible);
    }
  }

  private ObservationPass.View view(Canvas canvas, Box box) {
    MapTransform transform = transform(box);
    float pixels = canvas.pixelScale();
    return new ObservationPass.View(
        transform.scale() * pixels,
        transform.x() * pixels,
        transform.y() * pixels,
        glide.share(),
        size.radius(box, observations.count(), camera.zoom()) * pixels,
        size.imageSide(box, observations.count(), camera.zoom()) * pixels,
        images == null ? 0 : size.imageShare(),
        new int[] {
          Math.round(box.x() * pixels),
          Math.round(box.y() * pixels),
          Math.round(box.width() * pixels),
          Math.round(box.height() * pixels)
        });
  }

  /** Puts all observations for the graphics card. */
  private void put() {
    stale = false;
    pass.clear();
    boolean some = choice != null && !choice.any().isEmpty();
    eachInOrder((i, full) -> put(i, full, observations.isMisclassified(i), some));
  }

  private interface Putting {
    void put(int observation, boolean full);
  }

  /** What is to be seen best comes last, on top: first the faded, in each group errors last. */
  private void eachInOrder(Putting putting) {
    Selection chosen = choice == null ? null : choice.any();
    boolean some = chosen != null && !chosen.isEmpty();
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int i = 0; i < count(); i++) {
        boolean full = visible.test(observations.labels()[i]) && (!some || chosen.contains(i));
        if (layer == (full ? 2 : 0) + (observations.isMisclassified(i) ? 1 : 0)) {
          putting.put(i, full);
        }
      }
    }
  }

  private void put(int i, boolean full, boolean wrong, boolean some) {
    float[] from = glide.from();
    float[] to = glide.to();
    Rim rim = !some || !full ? Rim.NONE : choice.second().contains(i) ? Rim.SECOND : Rim.FIRST;
    pass.put(
        from[2 * i],
        from[2 * i + 1],
        to[2 * i],
        to[2 * i + 1],
        i,
        wrong,
        rim,
        color(i) & 0xffffff | (full ? FULL : FADED) << 24);
  }

  private int color(int i) {
    return values != null && i < values.length
        ? Ramp.sequential(theme, values[i])
        : theme.classes().color(observations.predicted()[i]);
  }

  /** Where the map lies on the canvas now. */
  MapTransform transform(Box box) {
    Box inner = box.inset(size.margin(box, observations == null ? 1 : observations.count()));
    return camera.of(viewport.transform(inner), box);
  }

  /** The observation under a place of the canvas, or −1. */
  public int pick(float x, float y, Box box) {
    if (observations == null || !box.contains(x, y)) {
      return -1;
    }
    MapTransform t = transform(box);
    float reach =
        Math.max(PICK_RADIUS, size.imageShare() * size.imageSide(box, count(), camera.zoom()) / 2);
    return grid()
        .nearest(
            t.toMapX(x),
            t.toMapY(y),
            reach / t.scale(),
            i -> visible.test(observations.labels()[i]));
  }

  /** The observations that a brush covers. */
  public Selection covered(Outline outline, Box box) {
    MapTransform t = transform(box);
    int[] found = new int[count()];
    int[] size = {0};
    outline.find(
        t,
        grid(),
        i -> {
          if (visible.test(observations.labels()[i])) {
            found[size[0]++] = i;
          }
        });
    return Selection.of(count(), Arrays.copyOf(found, size[0]));
  }

  private int count() {
    return observations.count();
  }

  private PickGrid grid() {
    if (grid == null) {
      grid = new PickGrid(glide.positions());
    }
    return grid;
  }

  /** Where an observation is drawn, in design units. */
  public float canvasX(int observation, Box box) {
    return transform(box).toCanvasX(glide.now(2 * observation));
  }

  /** Where an observation is drawn, in design units. */
  public float canvasY(int observation, Box box) {
    return transform(box).toCanvasY(glide.now(2 * observation + 1));
  }

  /** How far two observations lie apart in the map, squared. */
  double squaredDistance(int one, int other) {
    float dx = glide.to()[2 * one] - glide.to()[2 * other];
    float dy = glide.to()[2 * one + 1] - glide.to()[2 * other + 1];
    return (double) dx * dx + (double) dy * dy;
  }

  /** Looks as near as some observations fit; at all of the map if there are none. */
  public void lookAt(Selection selection, Box box) {
    if (observations == null || selection.isEmpty()) {
      camera.fit();
      return;
    }
    MapTransform whole = viewport.transform(box.inset(size.margin(box, count())));
    float minX = Float.MAX_VALUE;
    float minY = Float.MAX_VALUE;
    float maxX = -Float.MAX_VALUE;
    float maxY = -Float.MAX_VALUE;
    for (int i : selection.indices()) {
      float x = whole.toCanvasX(glide.to()[2 * i]);
      float y = whole.toCanvasY(glide.to()[2 * i + 1]);
      minX = Math.min(minX, x);
      minY = Math.min(minY, y);
      maxX = Math.max(maxX, x);
      maxY = Math.max(maxY, y);
    }
    camera.show(new Box(minX, minY, maxX - minX, maxY - minY), box);
  }

  /** The observations shown, or null before there are any. */
  public Observations observations() {
    return observations;
  }

  /** Frees what it has on the graphics card; its images belong to whoever gave them. */
  @Override
  public void close() {
    if (pass != null) {
      pass.close();
      pass = null;
    }
  }
}
