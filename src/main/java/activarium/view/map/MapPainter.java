package activarium.view.map;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Theme;
import activarium.gpu.ImageAtlas;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.gpu.glyph.ObservationPass;
import activarium.gpu.glyph.ObservationPass.Rim;
import activarium.view.interaction.MapTransform;
import java.util.Arrays;

/** Draws the observations of a map: with the graphics card, or as vectors. */
final class MapPainter implements AutoCloseable {

  /** Seconds that a map has to stay as it is to be drawn in full where the processor draws. */
  private static final float REST = 0.2f;

  private final MapPlaces places;
  private final MapLook look;
  private ObservationPass pass;
  private Theme theme;
  private MapTransform lastView;
  private float still;
  private final int[] layers = new int[MapLook.LAYERS];
  private boolean software;

  MapPainter(MapPlaces places, MapLook look) {
    this.places = places;
    this.look = look;
  }

  void advance(float seconds) {
    still = places.glide().isMoving() ? 0 : still + seconds;
  }

  /**
   * Draws them into a box.
   *
   * @param images or null to draw glyphs whatever the zoom
   */
  void draw(Canvas canvas, Box box, ImageSheet images) {
    if (pass == null) {
      pass = new ObservationPass(canvas.gpu());
      software = canvas.gpu().isSoftware();
    }
    if (look.isStale() || theme != canvas.theme()) {
      theme = canvas.theme();
      put();
      still = 0;
    }
    MapTransform view = places.transform(box);
    still = view.equals(lastView) ? still : 0;
    lastView = view;
    ImageAtlas atlas = images == null ? null : images.atlas(canvas);
    boolean thinned = software && still < REST && !canvas.isStill();
    int[] every = thinned ? Thinning.every(layers, look.isAnyChosen()) : Thinning.NONE;
    pass.draw(
        view(canvas, box, view, atlas == null ? 0 : places.imageShare(), every),
        atlas,
        theme.rims());
    drawRings(canvas, box);
  }

  private ObservationPass.View view(
      Canvas canvas, Box box, MapTransform transform, float imageShare, int[] every) {
    float pixels = canvas.pixelScale();
    return new ObservationPass.View(
        transform.scale() * pixels,
        transform.x() * pixels,
        transform.y() * pixels,
        places.glide().share(),
        places.radius(box) * pixels,
        places.imageSide(box) * pixels,
        imageShare,
        every,
        new int[] {
          Math.round(box.x() * pixels),
          Math.round(box.y() * pixels),
          Math.round(box.width() * pixels),
          Math.round(box.height() * pixels)
        });
  }

  /** Puts all observations for the graphics card. */
  private void put() {
    look.renewed();
    pass.clear();
    Arrays.fill(layers, 0);
    look.eachInOrder(
        (i, layer, full) -> {
          layers[layer]++;
          put(i, full);
        });
    pass.layers(layers);
  }

  private void put(int i, boolean full) {
    float[] from = places.glide().from();
    float[] to = places.glide().to();
    pass.put(
        from[2 * i],
        from[2 * i + 1],
        to[2 * i],
        to[2 * i + 1],
        i,
        look.observations().isError(i) ? look.core(i, theme) & 0xffffff : ObservationPass.DISK,
        full ? look.rim(i) : Rim.NONE,
        look.color(i, theme) & 0xffffff | look.strength(i, full) << 24);
  }

  /** Without the graphics card: glyphs, in the order in which they are put otherwise. */
  void drawGlyphs(Canvas canvas, Box box) {
    MapTransform transform = places.transform(box);
    float radius = places.radius(box);
    Glide glide = places.glide();
    look.eachInOrder(
        (i, layer, full) -> {
          float x = transform.toCanvasX(glide.now(2 * i));
          float y = transform.toCanvasY(glide.now(2 * i + 1));
          if (box.contains(x, y)) {
            glyph(canvas, i, x, y, radius, look.strength(i, full) / (float) MapLook.FULL);
          }
        });
    drawRings(canvas, box);
    canvas.flush();
  }

  /** Around outliers, as far as it is known what becomes of them under other seeds. */
  private void drawRings(Canvas canvas, Box box) {
    if (!look.hasRings()) {
      return;
    }
    MapTransform transform = places.transform(box);
    float radius = places.radius(box);
    Glide glide = places.glide();
    look.eachInOrder(
        (i, layer, full) -> {
          float x = transform.toCanvasX(glide.now(2 * i));
          float y = transform.toCanvasY(glide.now(2 * i + 1));
          if (full && box.contains(x, y)) {
            DoubtRing.draw(canvas, x, y, radius, look.colors(), i);
          }
        });
    canvas.flush();
  }

  private void glyph(Canvas canvas, int i, float x, float y, float radius, float strength) {
    Theme now = canvas.theme();
    int color = now.faded(look.color(i, now), strength);
    if (look.observations().isError(i)) {
      ErrorGlyph.draw(canvas, x, y, radius, color, now.faded(look.core(i, now), strength));
    } else {
      canvas.glyph(x, y, radius, Shape.DISK, color);
    }
  }

  @Override
  public void close() {
    if (pass != null) {
      pass.close();
      pass = null;
    }
  }
}
