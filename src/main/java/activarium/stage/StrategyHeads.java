package activarium.stage;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.draw.Words;
import activarium.view.interaction.Press;
import activarium.view.interaction.Touchable;
import java.util.List;
import java.util.function.IntConsumer;

/** What each strategy is called, in a line over its map that a hand can touch. */
final class StrategyHeads {

  private static final float HEIGHT = 26;
  private static final float TEXT = 15;
  private static final float SMALLEST = 11;

  private final List<String> terms;
  private final SmallMultiples places;

  /**
   * @param terms of all strategies, technical
   * @param places of their maps, and of what follows these
   */
  StrategyHeads(List<String> terms, SmallMultiples places) {
    this.terms = terms;
    this.places = places;
  }

  /** The names of all, as a person reads them. */
  List<String> names() {
    return terms.stream().map(StrategyHeads::name).toList();
  }

  private static String name(String term) {
    return Text.say("strategy." + term);
  }

  /** What is left for the map of a strategy. */
  Box below(int strategy) {
    return places.place(strategy).below(HEIGHT);
  }

  /** Draws one: the name, and behind it the technical term where there is room. */
  void draw(Canvas canvas, int strategy) {
    if (!canvas.hasCaptions()) {
      return;
    }
    Theme theme = canvas.theme();
    String term = terms.get(strategy);
    String name = name(term);
    Box line = places.place(strategy).top(HEIGHT);
    float size = Words.size(canvas, name, line.width(), TEXT, SMALLEST, Weight.SEMIBOLD);
    canvas.text(name, line.x(), line.y() + TEXT, size, Weight.SEMIBOLD, theme.text());
    float used = canvas.textWidth(name, size, Weight.SEMIBOLD) + TEXT;
    if (used + canvas.textWidth(term, TEXT - 1, Weight.REGULAR) < line.width()) {
      canvas.text(term, line.x() + used, line.y() + TEXT, TEXT - 1, Weight.REGULAR, theme.muted());
    }
  }

  /**
   * What a hand can touch.
   *
   * @param named hears which strategy's name was touched
   */
  Touchable touchable(IntConsumer named) {
    return new Names(named);
  }

  private final class Names implements Touchable {

    private final IntConsumer named;
    private int pressed = -1;

    Names(IntConsumer named) {
      this.named = named;
    }

    @Override
    public boolean press(Press press) {
      pressed = at(press.x(), press.y());
      return pressed >= 0;
    }

    @Override
    public void release(float x, float y) {
      if (pressed >= 0 && pressed == at(x, y)) {
        named.accept(pressed);
      }
    }

    private int at(float x, float y) {
      int at = places.at(x, y);
      boolean isName = at >= 0 && at < terms.size() && places.place(at).top(HEIGHT).contains(x, y);
      return isName ? at : -1;
    }
  }
}
