package activarium.view;

import activarium.view.Canvas.Weight;

/** Words that find room. */
final class Words {

  private Words() {}

  /** The text, or as much of its beginning as fits, with an ellipsis; at least one letter. */
  static String fit(Canvas canvas, String text, float width, float size, Weight weight) {
    if (canvas.textWidth(text, size, weight) <= width) {
      return text;
    }
    for (int length = text.length() - 1; length > 1; length--) {
      String shorter = text.substring(0, length).strip() + "…";
      if (canvas.textWidth(shorter, size, weight) <= width) {
        return shorter;
      }
    }
    return text.substring(0, 1);
  }
}
