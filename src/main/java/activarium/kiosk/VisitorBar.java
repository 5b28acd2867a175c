package activarium.kiosk;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.story.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * What a visitor can go to, and the languages, at the lower edge, in reach of everybody; two rows
 * where the window stands upright.
 */
final class VisitorBar {

  /** What visitors see; the rest is for those who know the paper. */
  static final List<View> VIEWS = List.of(View.DRAWING, View.MAP, View.LAYERS, View.NEURONS);

  /** Pixels of the smallest side of what a finger hits. */
  static final float FINGER = 44;

  private static final float ROW = 72;
  private static final float GAP = 8;
  private static final float MARGIN = 28;

  /** What a visitor can do in a view, besides going to another. */
  record Act(String words, boolean isLit, Runnable act) {}

  private final List<String> languages;
  private final Consumer<View> turn;
  private final Consumer<String> speak;
  private final Runnable end;

  /**
   * @param languages tags
   * @param end of the visit
   */
  VisitorBar(List<String> languages, Consumer<View> turn, Consumer<String> speak, Runnable end) {
    this.languages = languages;
    this.turn = turn;
    this.speak = speak;
    this.end = end;
  }

  /** Its height in design units. */
  float height(Canvas canvas) {
    return isUpright(canvas) ? 2 * row(canvas) + GAP : row(canvas);
  }

  private static boolean isUpright(Canvas canvas) {
    return canvas.box().width() < canvas.box().height();
  }

  private static float row(Canvas canvas) {
    return Math.max(ROW, FINGER / canvas.scale() + GAP);
  }

  /**
   * The buttons of a frame.
   *
   * @param shown the view, or null for one that visitors do not go to
   * @param acts what else can be done in it
   */
  List<Button> buttons(Canvas canvas, View shown, List<Act> acts) {
    Box window = canvas.box().inset(MARGIN);
    float height = height(canvas);
    Box bar = new Box(window.x(), canvas.box().bottom() - height, window.width(), height - GAP);
    List<Button> buttons = new ArrayList<>();
    if (isUpright(canvas)) {
      float row = row(canvas);
      addViews(buttons, bar.top(row - GAP), shown, acts);
      addLanguages(buttons, bar.below(row));
    } else {
      float half = bar.width() * 0.56f;
      addViews(buttons, new Box(bar.x(), bar.y(), half, bar.height()), shown, acts);
      float left = half + 3 * GAP;
      addLanguages(buttons, new Box(bar.x() + left, bar.y(), bar.width() - left, bar.height()));
    }
    return buttons;
  }

  private void addViews(List<Button> buttons, Box row, View shown, List<Act> acts) {
    int count = VIEWS.size() + acts.size() + 1;
    for (View view : VIEWS) {
      Box box = row.column(buttons.size(), count, GAP);
      String words = Text.say("view." + view.word());
      buttons.add(new Button(words, box, view == shown, () -> turn.accept(view)));
    }
    for (Act act : acts) {
      Box box = row.column(buttons.size(), count, GAP);
      buttons.add(new Button(act.words, box, act.isLit, act.act));
    }
    Box last = row.column(count - 1, count, GAP);
    buttons.add(new Button(Text.say("kiosk.end"), last, false, end));
  }

  private void addLanguages(List<Button> buttons, Box row) {
    if (languages.size() < 2) {
      return;
    }
    for (int i = 0; i < languages.size(); i++) {
      String tag = languages.get(i);
      Box box = row.column(i, languages.size(), GAP);
      boolean isSpoken = tag.equals(Text.language());
      buttons.add(new Button(name(tag), box, isSpoken, () -> speak.accept(tag)));
    }
  }

  /** A language in itself. */
  private static String name(String tag) {
    Locale locale = Locale.forLanguageTag(tag);
    String name = locale.getDisplayLanguage(locale);
    return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
  }
}
