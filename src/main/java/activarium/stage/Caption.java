package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Layout;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.selection.Chosen;
import activarium.session.Frame;
import activarium.session.Phase;
import activarium.session.Session;
import activarium.view.map.MapWords;

/** The words around the map: which layer of which network at which epoch, and what is going on. */
public final class Caption {

  private static final float TITLE = 30;
  private static final float SUBTITLE = 16;
  private static final float FOOT = 14;
  private static final float SMALLEST = 11;

  /** Draws a title, and below it what says more; nothing where captions are not wanted. */
  public static void title(Canvas canvas, Box box, String title, String subtitle) {
    if (!canvas.hasCaptions()) {
      return;
    }
    Theme theme = canvas.theme();
    float size = Words.size(canvas, title, box.width(), TITLE, SUBTITLE, Weight.SEMIBOLD);
    float y = box.y() + TITLE * 0.85f;
    canvas.text(title, box.x(), y, size, Weight.SEMIBOLD, theme.text());
    float below = box.y() + TITLE + SUBTITLE + 4;
    subtitle(canvas, subtitle, box.x(), below, box.width());
  }

  /** Smaller before it is cut. */
  private static void subtitle(Canvas canvas, String words, float x, float y, float room) {
    float size = Words.size(canvas, words, room, SUBTITLE, SMALLEST, Weight.REGULAR);
    String fitting = Words.fit(canvas, words, room, size, Weight.REGULAR);
    canvas.text(fitting, x, y, size, Weight.REGULAR, canvas.theme().muted());
  }

  /** How many are chosen, and what they are where that is known. */
  static String chosen(Chosen choice) {
    int count = choice.any().size();
    return choice.words().isEmpty()
        ? Text.say("chosen.count", count)
        : Text.say("chosen.what", count, choice.words());
  }

  /**
   * Draws title and foot.
   *
   * @param frame what is shown; null before there is anything
   */
  public void draw(Canvas canvas, Layout layout, Session session, Frame frame) {
    draw(canvas, layout, session, frame, MapWords.heading(session, frame), "");
  }

  /** The same; once something is chosen that has a name, the title tells what it is. */
  public void draw(Canvas canvas, Layout layout, Session session, Frame frame, Chosen choice) {
    String heading = MapWords.heading(session, frame);
    boolean tells = frame != null && !choice.any().isEmpty() && !choice.words().isEmpty();
    String title = tells ? Text.say("chosen.story", choice.any().size(), choice.words()) : heading;
    draw(canvas, layout, session, frame, title, tells ? heading + " · " : "");
  }

  private static void draw(
      Canvas canvas, Layout layout, Session session, Frame frame, String heading, String behind) {
    if (!canvas.hasCaptions()) {
      return;
    }
    Box title = layout.title();
    float taken = network(canvas, title, session, frame);
    String subtitle = behind + MapWords.subtitle(session, frame, canvas.isStill());
    float room = title.width() - taken;
    title(canvas, title, heading, "");
    subtitle(canvas, subtitle, title.x(), title.y() + TITLE + SUBTITLE + 4, room);
    if (session.missing() != null) {
      missing(canvas, layout.stage(), session.missing());
    }
    foot(canvas, layout.foot(), canvas.isStill() ? still(session) : status(session));
  }

  /** Draws a line below everything; nothing where captions are not wanted. */
  static void foot(Canvas canvas, Box box, String words) {
    if (canvas.hasCaptions()) {
      int color = canvas.theme().muted();
      String fitting = Words.fit(canvas, words, box.width(), FOOT, Weight.REGULAR);
      canvas.text(fitting, box.x(), box.bottom() - 2, FOOT, Weight.REGULAR, color);
    }
  }

  /**
   * How far the network is, where that is not the moment of the map.
   *
   * @return the room that it takes of the lower line
   */
  private static float network(Canvas canvas, Box title, Session session, Frame frame) {
    String network = frame == null ? "" : MapWords.network(session, frame);
    if (network.isEmpty()) {
      return 0;
    }
    float below = title.y() + TITLE + SUBTITLE + 4;
    int color = canvas.theme().muted();
    canvas.textRight(network, title.right(), below, SUBTITLE, Weight.REGULAR, color);
    return canvas.textWidth(network, SUBTITLE, Weight.REGULAR) + SUBTITLE;
  }

  /** Where the map is: what of it cannot be read. */
  private static void missing(Canvas canvas, Box stage, String what) {
    String words = Text.say("waiting.missing", what);
    float size = Words.size(canvas, words, stage.width(), SUBTITLE, SMALLEST, Weight.SEMIBOLD);
    String fitting = Words.fit(canvas, words, stage.width(), size, Weight.SEMIBOLD);
    float y = stage.bottom() - SUBTITLE;
    canvas.text(fitting, stage.x(), y, size, Weight.SEMIBOLD, canvas.theme().alarm());
  }

  /** What a picture says that is looked at elsewhere. */
  private static String still(Session session) {
    return session.phase() == Phase.PREPARING
        ? status(session)
        : Text.say("status.still", session.network(), session.seed());
  }

  private static String status(Session session) {
    Phase phase = session.phase();
    return switch (phase) {
      case PREPARING -> Text.say("waiting.waking");
      case TRAINING -> Text.say("status.training", session.network(), session.seed());
      case PAUSED -> Text.say("status.paused");
      case FINISHED -> Text.say("status.finished");
      case RECORDED -> Text.say("status.recorded", session.network(), session.seed());
      case FAILED -> Text.say("waiting.stopped", session.failure().getMessage());
    };
  }
}
