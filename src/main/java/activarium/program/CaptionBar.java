package activarium.program;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Words;
import java.util.List;

/** What the audience reads below a picture, large enough for the last row. */
final class CaptionBar {

  /** A thirtieth of the picture's height, or of its width where it stands upright. */
  private static final float SHARE = 1 / 30f;

  private static final float SMALLEST = 16;
  private static final float LINE = 1.3f;

  private float besideWidth;
  private float besideHeight;

  /** Something else lies at the right end of it, so large in design units. */
  void beside(float width, float height) {
    besideWidth = width;
    besideHeight = height;
  }

  /** Draws it, and returns its height in design units: 0 where there is nothing to read. */
  float draw(Canvas canvas, String words) {
    Box window = canvas.box();
    if (words.isEmpty() && besideHeight == 0) {
      return 0;
    }
    canvas.flush();
    float size = Math.max(SMALLEST, Math.min(window.width(), window.height()) * SHARE);
    float around = size;
    float room = window.width() - besideWidth - 2 * around;
    List<String> lines = Words.balanced(canvas, words, room, size, Weight.SEMIBOLD);
    float high = lines.size() * size * LINE + around * 0.8f;
    float height = Math.max(high, besideHeight);
    Box bar = new Box(window.x(), window.bottom() - height, window.width(), height);
    canvas.fill(bar, canvas.theme().background());
    canvas.line(bar.x(), bar.y(), bar.right(), bar.y(), 1, canvas.theme().line());
    float y = bar.y() + (height - high) / 2 + 0.4f * around + size;
    float center = bar.centerX() - besideWidth / 2;
    for (String line : lines) {
      canvas.textCenter(line, center, y, size, Weight.SEMIBOLD, canvas.theme().text());
      y += size * LINE;
    }
    canvas.flush();
    return height;
  }
}
