package activarium.show;

import activarium.core.Text;

/**
 * How the window looks, whatever it shows.
 *
 * @param width in Processing's pixels, 1 … 32,768
 * @param height likewise
 * @param theme {@code dark} or {@code light}
 * @param locale the language of words and numbers, a tag of BCP 47; null is English, as before
 *     there was a choice
 * @param panel whether the panel is visible
 * @param pointerX where the pointer is, in design units; negative where it touches nothing
 * @param pointerY likewise
 */
public record Look(
    int width,
    int height,
    String theme,
    String locale,
    boolean panel,
    float pointerX,
    float pointerY) {

  private static final int LARGEST = 32768;

  public Look {
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      throw new IllegalArgumentException(
          Text.of("expected a size of 1x1 to %dx%d, found %dx%d", LARGEST, LARGEST, width, height));
    }
    if (!"dark".equals(theme) && !"light".equals(theme)) {
      throw new IllegalArgumentException("expected a theme dark or light, found " + theme);
    }
    locale = Text.requireLocale(locale == null ? Text.ENGLISH : locale);
    pointerX = Float.isFinite(pointerX) ? pointerX : -1;
    pointerY = Float.isFinite(pointerY) ? pointerY : -1;
  }

  /** The same, with numbers as another locale has them. */
  public Look withLocale(String wanted) {
    return new Look(width, height, theme, wanted, panel, pointerX, pointerY);
  }
}
