package activarium.draw;

import activarium.core.Text;
import activarium.draw.Canvas.Align;
import activarium.draw.Canvas.Weight;
import activarium.draw.Letters.Letter;
import activarium.draw.Letters.Mask;
import activarium.gpu.MaskAtlas;
import activarium.gpu.Tile;
import activarium.gpu.glyph.MaskPass;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Sets text letter by letter, at quarters of a pixel along the line and on a whole pixel across it.
 * All in pixels of the picture, whose tiles therefore have the same letters at the same places.
 * Letters are kept on the graphics card as long as there is room.
 */
final class TextSetter {

  private static final int SHIFTS = 4;

  private final MaskPass pass;
  private final Letters letters;
  private final Map<Letter, Kept> kept = new HashMap<>();
  private Tile tile;

  /** A mask, and where it is; without a place where nothing is to be seen. */
  private record Kept(Mask mask, MaskAtlas.Place place) {}

  private static final Kept NOTHING = new Kept(new Mask(0, 0, 0, 0, new byte[0]), null);

  /**
   * @param data the folder that holds {@code fonts/}
   */
  TextSetter(MaskPass pass, Path data) {
    this.pass = pass;
    this.letters = new Letters(data);
  }

  /** What is drawn from now on. */
  void begin(Tile newTile) {
    tile = newTile;
  }

  float width(String text, float size, Weight weight) {
    return size * letters.width(text, weight);
  }

  /**
   * Adds a text, or its halo.
   *
   * @param reach pixels by which a halo is wider than the letters; 0 for the text itself
   */
  void add(
      String text,
      float x,
      float y,
      Align align,
      float size,
      Weight weight,
      float reach,
      int argb) {
    float width = width(text, size, weight);
    float at =
        switch (align) {
          case LEFT -> x;
          case CENTER -> x - width / 2;
          case RIGHT -> x - width;
        };
    int baseline = Math.round(y);
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int codePoint = text.codePointAt(i);
      float advance = size * letters.advance(codePoint, weight);
      // Letters reach little beyond their advance, and the rest of the picture costs nothing.
      if (isNear(at - size - reach, at + advance + size + reach, baseline, size + reach)) {
        letter(codePoint, at, baseline, size, weight, reach, argb);
      }
      at += advance;
    }
  }

  private boolean isNear(float left, float right, int baseline, float height) {
    return right > tile.x()
        && left < tile.x() + tile.width()
        && baseline + height > tile.y()
        && baseline - 2 * height < tile.y() + tile.height();
  }

  private void letter(
      int codePoint, float x, int baseline, float size, Weight weight, float reach, int argb) {
    int steps = (int) Math.floor(x * SHIFTS + 0.5f);
    int pixel = Math.floorDiv(steps, SHIFTS);
    float shift = Math.floorMod(steps, SHIFTS) / (float) SHIFTS;
    Kept letter = find(new Letter(codePoint, weight, size, shift, reach));
    if (letter.place != null) {
      Mask mask = letter.mask;
      pass.mask(
          pixel + mask.left(),
          baseline + mask.top(),
          mask.width(),
          mask.height(),
          letter.place,
          argb);
    }
  }

  private Kept find(Letter letter) {
    Kept found = kept.get(letter);
    if (found == null) {
      Mask mask = letters.mask(letter);
      found = mask == null ? NOTHING : new Kept(mask, put(mask));
      kept.put(letter, found);
    }
    return found;
  }

  /** Where there is no room, what was added is drawn and everything begins anew. */
  private MaskAtlas.Place put(Mask mask) {
    MaskAtlas.Place place = pass.atlas().put(mask.width(), mask.height(), mask.covered());
    if (place == null) {
      pass.draw();
      pass.atlas().clear();
      kept.clear();
      place = pass.atlas().put(mask.width(), mask.height(), mask.covered());
    }
    if (place == null) {
      throw new IllegalStateException(
          Text.of(
              "a letter of %d × %d pixels is larger than all that is kept of letters",
              mask.width(), mask.height()));
    }
    return place;
  }
}
