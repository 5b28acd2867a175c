package activarium.view;

import activarium.session.Frame;
import activarium.session.Passage;
import activarium.session.Phase;
import activarium.session.Session;
import activarium.view.Canvas.Weight;

/** The words around the map: which layer of which network at which epoch, and what is going on. */
public final class Caption {

  private static final float TITLE = 30;
  private static final float SUBTITLE = 16;
  private static final float FOOT = 14;

  /** Draws a title, and below it what says more; nothing where captions are not wanted. */
  public static void title(Canvas canvas, Box box, String title, String subtitle) {
    if (!canvas.hasCaptions()) {
      return;
    }
    Theme theme = canvas.theme();
    float y = box.y() + TITLE * 0.85f;
    canvas.text(title, box.x(), y, TITLE, Weight.SEMIBOLD, theme.text());
    float below = box.y() + TITLE + SUBTITLE + 4;
    canvas.text(subtitle, box.x(), below, SUBTITLE, Weight.REGULAR, theme.muted());
  }

  /**
   * Draws title and foot.
   *
   * @param frame what is shown; null before there is anything
   */
  public void draw(Canvas canvas, Layout layout, Session session, Frame frame) {
    if (!canvas.hasCaptions()) {
      return;
    }
    Theme theme = canvas.theme();
    Box title = layout.title();
    String subtitle =
        "%,d test images of %s as this layer sees them"
            .formatted(session.observations().count(), session.dataset());
    title(canvas, title, heading(session), subtitle);
    if (frame != null) {
      Passage passage = session.passage();
      String epoch =
          passage == null ? "epoch %.2f".formatted(frame.snapshot().progress()) : passage.words();
      canvas.textRight(
          epoch, title.right(), title.y() + TITLE * 0.85f, TITLE, Weight.SEMIBOLD, theme.text());
    }
    canvas.text(
        canvas.isStill() ? still(session) : status(session),
        layout.foot().x(),
        layout.foot().bottom() - 2,
        FOOT,
        Weight.REGULAR,
        theme.muted());
  }

  private static String heading(Session session) {
    int number = session.layers().indexOf(session.layer()) + 1;
    String name =
        session.layer().startsWith("hidden-") ? "Hidden layer" : "Layer “" + session.layer() + "”";
    return "%s %d of %d".formatted(name, number, session.layers().size());
  }

  /** What a picture says that is looked at elsewhere. */
  private static String still(Session session) {
    return session.phase() == Phase.PREPARING
        ? status(session)
        : "%s, seed %d".formatted(session.network(), session.seed());
  }

  private static String status(Session session) {
    Phase phase = session.phase();
    return switch (phase) {
      case PREPARING -> "Waking the network …";
      case TRAINING -> "Training %s, seed %d".formatted(session.network(), session.seed());
      case PAUSED -> "Paused – space goes on";
      case FINISHED -> "Training is done";
      case RECORDED -> "Recorded: %s, seed %d".formatted(session.network(), session.seed());
      case FAILED -> "Stopped: " + session.failure().getMessage();
    };
  }
}
