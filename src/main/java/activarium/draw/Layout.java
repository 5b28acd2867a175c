package activarium.draw;

/**
 * Where things go on a canvas of any shape: a stage for the picture, and a side for figures and
 * controls: to the right of the stage, or below it where the canvas stands upright. The title goes
 * on over the side where the picture is narrow.
 *
 * @param title a strip over the stage
 * @param stage the picture
 * @param legend what colors mean, under the stage: one line, or two where it is narrow
 * @param foot a line below that
 * @param figures numbers and curves
 * @param controls the panel
 * @param free what is left where there is no panel: below the figures, or beside them on a canvas
 *     that stands upright; else without height
 */
public record Layout(
    Box title, Box stage, Box legend, Box foot, Box figures, Box controls, Box free) {

  private static final float MARGIN = 28;
  private static final float SIDE = 340;

  /** A canvas that is narrower, in relation to its height, stands upright. */
  private static final float SQUARE = 0.8f;

  /** Where all together is narrower than this, the side is, too. */
  private static final float SMALL = 850;

  private static final float NARROW_SIDE = 280;
  private static final float TITLE = 62;
  private static final float FOOT = 24;
  private static final float LEGEND = 24;

  /** A picture narrower than this has its legend in two lines. */
  private static final float NARROW = 780;

  /** The height of figures, unless something else is wanted. */
  public static final float FIGURES = 262;

  private static final float GAP = 22;

  private static final float LOWEST_FIGURES = 140;

  /** What an upright canvas keeps below the picture. */
  private static final float UPRIGHT_REST = 320;

  /**
   * Divides a canvas. Where figures and controls together need more room than there is, figures are
   * lower, down to a limit; on an upright canvas the picture is.
   *
   * @param controls height of the panel in design units; negative to give the stage all the room
   *     that figures do not need
   * @param figures height that is wanted for figures; 0 where there are none: then controls begin
   *     at the top of the side, and without them there is no side
   */
  public static Layout of(Box canvas, float controls, float figures) {
    Box all = whole(canvas);
    if (figures == 0 && controls < 0) {
      Box none = all.below(all.height());
      return divided(all.top(TITLE), all, none, none, none);
    }
    return canvas.width() >= SQUARE * canvas.height()
        ? wide(all, controls, figures)
        : upright(all, controls, figures);
  }

  /** A canvas that has nothing but a picture. */
  public static Box whole(Box canvas) {
    return canvas.inset(MARGIN);
  }

  /** The stage with all that is over and under it: what there is beside the side. */
  public Box picture() {
    return new Box(stage.x(), title.y(), stage.width(), foot.bottom() - title.y());
  }

  /**
   * The figures, with what is left beside or below them: for those that can be read from farther
   * then.
   */
  public Box aside() {
    return free.height() > 0
        ? new Box(figures.x(), figures.y(), free.right() - figures.x(), free.bottom() - figures.y())
        : figures;
  }

  private static Layout wide(Box all, float needed, float wanted) {
    float width = all.width() < SMALL ? NARROW_SIDE : SIDE;
    float picture = all.width() - width - MARGIN;
    // A title that is longer than a narrow picture goes on over the side.
    boolean over = picture < NARROW;
    Box whole = new Box(all.x() + picture + MARGIN, all.y(), width, all.height());
    Box side = over ? whole.below(TITLE) : whole;
    float left = side.height() - GAP - needed;
    float height = Math.min(wanted, Math.max(LOWEST_FIGURES, left));
    float figures = height > 0 ? height + GAP : 0;
    Box none = side.below(side.height());
    Box rest = side.below(figures);
    return divided(
        over ? all.top(TITLE) : new Box(all.x(), all.y(), picture, TITLE),
        new Box(all.x(), all.y(), picture, all.height()),
        side.top(height),
        needed < 0 ? none : rest,
        needed < 0 ? rest : none);
  }

  private static Layout upright(Box all, float needed, float wanted) {
    float roomy = Math.max(all.width(), all.height() - UPRIGHT_REST);
    float picture = Math.min(roomy, all.height() - GAP - needed);
    Box rest = all.below(picture + GAP);
    // Figures are as wide as the panel beside them; without one, that half is free.
    Box figures = wanted > 0 ? rest.column(0, 2, MARGIN) : rest;
    Box other = wanted > 0 ? rest.column(1, 2, MARGIN) : rest;
    Box none = rest.below(rest.height());
    return divided(
        all.top(TITLE),
        all.top(picture),
        figures.top(Math.min(wanted, figures.height())),
        needed < 0 ? none : other,
        needed < 0 ? other : none);
  }

  private static Layout divided(Box title, Box picture, Box figures, Box controls, Box free) {
    float legend = picture.width() < NARROW ? 2 * LEGEND : LEGEND;
    float stage = picture.height() - TITLE - legend - FOOT;
    return new Layout(
        title,
        picture.below(TITLE).top(Math.max(0, stage)),
        picture.below(picture.height() - FOOT - legend).top(legend),
        picture.below(picture.height() - FOOT),
        figures,
        controls,
        free);
  }
}
