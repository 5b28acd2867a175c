package activarium.kiosk;

import activarium.exhibit.KioskProfile;
import activarium.program.ViewProgram;
import activarium.selection.Choosing;
import activarium.sketch.SketchKit;
import activarium.sound.Tones;
import activarium.stage.drawing.DrawingStage;
import activarium.story.View;
import activarium.window.RunOptions;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Supplier;
import processing.core.PApplet;

/**
 * The views as visitors have them: in the colors of the exhibition, without panel and pointer,
 * turned to not as fast as one can tap, and with nothing left in them of who was there before.
 */
final class VisitedViews {

  /**
   * Seconds that a view stays at least, so that whoever taps as fast as can be makes no flashes:
   * three a second are too many (WCAG 2.2, 2.3.1).
   */
  private static final double STAYS = 0.4;

  private final ViewProgram views;
  private final Supplier<RunOptions> source;
  private final KioskProfile profile;
  private final Tones tones;

  /** What a visitor wants to see next, or null; and how long what is seen has been. */
  private View wanted;

  private double stayed = STAYS;

  /** Counts visits, and in which one each view was last shown. */
  private int visit;

  private final Map<PApplet, Integer> shownIn = new WeakHashMap<>();
  private final Set<PApplet> dressed = Collections.newSetFromMap(new WeakHashMap<>());

  /**
   * @param source of what the views show
   * @param tones for who draws, where the profile wants them
   */
  VisitedViews(ViewProgram views, Supplier<RunOptions> source, KioskProfile profile, Tones tones) {
    this.views = views;
    this.source = source;
    this.profile = profile;
    this.tones = tones;
  }

  /** The view that is shown, or null. */
  View shown() {
    return views.shown().orElse(null);
  }

  /** A visitor wants to see it. */
  void turn(View view) {
    wanted = view;
  }

  /** Turns to what was wanted last, but not as fast as somebody can tap. */
  void advance(double passed) {
    stayed += passed;
    if (wanted != null && stayed >= STAYS) {
      views.turnTo(wanted, source.get());
      wanted = null;
      stayed = 0;
    }
  }

  /** The visit is over. */
  void leave() {
    wanted = null;
    visit++;
  }

  /** Without panel and pointer, in the colors of the exhibition. */
  void dress(SketchKit kit) {
    kit.panel.show(false);
    kit.canvas().keys(false);
    String theme = profile.look().theme().name().toLowerCase(Locale.ROOT);
    if (!kit.canvas().theme().name().equals(theme)) {
      kit.theme(theme);
    }
    if (dressed.add(kit.sketch())) {
      kit.sketch().noCursor();
      DrawingStage stage = drawing(kit);
      if (stage != null) {
        stage.low(profile.look().reach() == KioskProfile.Reach.LOWER_HALF);
        stage.ghosts(profile.visit().ghosts());
        stage.still(profile.look().reducedMotion());
        stage.teaches(profile.visit().teach());
        stage.tones(profile.visit().sound() ? tones : null);
      }
    }
  }

  /** What somebody else has drawn and chosen in a view is nobody's business. */
  void freshen(SketchKit kit) {
    if (Objects.equals(shownIn.put(kit.sketch(), visit), visit)) {
      return;
    }
    DrawingStage stage = drawing(kit);
    if (stage != null) {
      stage.forget();
    }
    Choosing chooser = kit.parts.choosing();
    if (chooser != null) {
      chooser.clear();
    }
  }

  /** The paper of a view, or null where nobody draws. */
  static DrawingStage drawing(SketchKit kit) {
    return kit == null ? null : kit.parts.newest(DrawingStage.class);
  }
}
