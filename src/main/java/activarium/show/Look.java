package activarium.show;

/**
 * How the window looks, whatever it shows.
 *
 * @param width in Processing's pixels, 1 … 32,768
 * @param height likewise
 * @param theme {@code dark} or {@code light}
 * @param panel whether the panel is visible
 * @param pointerX where the pointer is, in design units; negative where it touches nothing
 * @param pointerY likewise
 */
public record Look(
    int width, int height, String theme, boolean panel, float pointerX, float pointerY) {

  private static final int LARGEST = 32768;

  public Look {
    if (width < 1 || height < 1 || width > LARGEST || height > LARGEST) {
      throw new IllegalArgumentException(
          "expected a size of 1x1 to %dx%d, found %dx%d"
              .formatted(LARGEST, LARGEST, width, height));
    }
    if (!"dark".equals(theme) && !"light".equals(theme)) {
      throw new IllegalArgumentException("expected a theme dark or light, found " + theme);
    }
    pointerX = Float.isFinite(pointerX) ? pointerX : -1;
    pointerY = Float.isFinite(pointerY) ? pointerY : -1;
  }
}
