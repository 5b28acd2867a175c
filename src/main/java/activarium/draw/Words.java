package activarium.draw;

import activarium.core.Text;
import activarium.draw.Canvas.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/** Words that find room. */
public final class Words {

  /** Steps after which lines are as long as each other, to a hundredth of the width. */
  private static final int BALANCING = 6;

  /** Where a line may end: after a blank, and on both sides of a Chinese letter. */
  private static final Pattern BETWEEN =
      Pattern.compile(
          "(?<= )|(?<=[\\p{IsHan}，。、：；？！）》])(?=[^ ，。、：；？！）》”’…%])"
              + "|(?<=[^ （《“‘])(?=\\p{IsHan})");

  private Words() {}

  /**
   * A share as it reads in every view. Sums of the same terms in another order differ in their last
   * bits; the same share must not read 94.1 % here and 94.2 % there.
   *
   * @param share 0 … 1; NaN for what is not known
   */
  public static String percent(double share) {
    return Double.isNaN(share) ? "–" : Text.shown("%.1f %%", Math.rint(1e6 * share) / 1e4);
  }

  /** The size at which the text fits, at most {@code size} and at least {@code smallest}. */
  public static float size(
      Canvas canvas, String text, float width, float size, float smallest, Weight weight) {
    float wide = canvas.textWidth(text, size, weight);
    // Widths are nearly, not quite, in proportion to sizes.
    return wide <= width ? size : Math.max(smallest, 0.98f * size * width / wide);
  }

  /** The size at which each of several texts fits: words of one kind have letters of one size. */
  public static float size(
      Canvas canvas, List<String> texts, float width, float size, float smallest, Weight weight) {
    return common(texts, text -> size(canvas, text, width, size, smallest, weight), size);
  }

  static float common(List<String> texts, ToDoubleFunction<String> sizeOf, float size) {
    return (float) Math.min(size, texts.stream().mapToDouble(sizeOf).min().orElse(size));
  }

  /** The text, or as much of its beginning as fits, with an ellipsis; at least one letter. */
  public static String fit(Canvas canvas, String text, float width, float size, Weight weight) {
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

  /**
   * The text in lines of a width at most, broken between words; Chinese, which has no blanks, also
   * between its letters, but not before a comma or a full stop.
   */
  public static List<String> lines(
      Canvas canvas, String text, float width, float size, Weight weight) {
    return lines(text, line -> canvas.textWidth(line, size, weight) <= width);
  }

  /** The same, by whatever says that a line fits. */
  public static List<String> lines(String text, Predicate<String> fits) {
    List<String> lines = new ArrayList<>();
    String line = "";
    for (String piece : BETWEEN.split(text)) {
      String longer = line + piece;
      if (!line.isEmpty() && !fits.test(longer.stripTrailing())) {
        lines.add(line.stripTrailing());
        longer = piece;
      }
      line = longer;
    }
    lines.add(line.stripTrailing());
    return lines;
  }

  /** As few lines as in {@link #lines}, all about as long: the last one is no single word. */
  public static List<String> balanced(
      Canvas canvas, String text, float width, float size, Weight weight) {
    return balanced(text, width, line -> canvas.textWidth(line, size, weight));
  }

  /** The same, by whatever measures a line. */
  static List<String> balanced(String text, float width, ToDoubleFunction<String> measure) {
    List<String> best = lines(text, line -> measure.applyAsDouble(line) <= width);
    float tooNarrow = width / 2;
    float wide = width;
    for (int i = 0; i < BALANCING && best.size() > 1; i++) {
      float middle = (tooNarrow + wide) / 2;
      List<String> narrower = lines(text, line -> measure.applyAsDouble(line) <= middle);
      if (narrower.size() > best.size()) {
        tooNarrow = middle;
      } else {
        wide = middle;
        best = narrower;
      }
    }
    return best;
  }

  /** How many Latin letters a word is about as wide as: a Chinese letter is as wide as two. */
  public static int letters(String word) {
    return word.length() + (int) word.chars().filter(Character::isIdeographic).count();
  }
}
