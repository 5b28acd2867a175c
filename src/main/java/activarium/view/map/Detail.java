package activarium.view.map;

/** What observations are drawn as. */
public enum Detail {
  /** Glyphs, however near one looks. */
  GLYPHS,
  /**
   * Glyphs from afar, and the images themselves as soon as they are large enough to be made out.
   */
  AUTO,
  /** The images, however small. */
  IMAGES
}
