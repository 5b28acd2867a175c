package activarium.window;

import java.util.List;
import processing.core.PConstants;
import processing.core.PGraphics;

/** Draws one message over the lower edge of a finished frame, readable from the back of a room. */
final class ReportStrip {

  private static final int MOST_LINES = 6;
  private static final int BACKGROUND = 0xFFB3261E;
  private static final int TEXT = 0xFFFFFFFF;

  private ReportStrip() {}

  private static float lineHeight(float frameHeight) {
    return Math.max(24, frameHeight / 22);
  }

  /** Draws it after a frame that failed. */
  static void draw(PGraphics g, String message) {
    g.beginDraw();
    drawOver(g, message);
    g.endDraw();
  }

  /** Draws it at the end of a frame. */
  static void drawOver(PGraphics g, String message) {
    g.pushStyle();
    g.resetShader();
    g.resetMatrix();
    if (g.is3D()) {
      g.hint(PConstants.DISABLE_DEPTH_TEST);
      g.camera();
      g.noLights();
    }
    g.blendMode(PConstants.BLEND);
    strip(g, message);
    if (g.is3D()) {
      g.hint(PConstants.ENABLE_DEPTH_TEST);
    }
    g.popStyle();
  }

  private static void strip(PGraphics g, String message) {
    List<String> lines = message.lines().limit(MOST_LINES).toList();
    float lineHeight = lineHeight(g.height);
    float top = g.height - lineHeight * (lines.size() + 0.4f);
    g.colorMode(PConstants.RGB, 255);
    g.rectMode(PConstants.CORNER);
    g.noStroke();
    g.fill(BACKGROUND);
    g.rect(0, top, g.width, g.height - top);
    g.fill(TEXT);
    g.textAlign(PConstants.LEFT, PConstants.CENTER);
    g.textSize(textSize(g, lines, lineHeight));
    for (int i = 0; i < lines.size(); i++) {
      g.text(lines.get(i), lineHeight / 2, top + lineHeight * (i + 0.65f));
    }
  }

  /** As large as the lines allow, so that the longest fits. */
  private static float textSize(PGraphics g, List<String> lines, float lineHeight) {
    float size = lineHeight * 0.65f;
    g.textSize(size);
    float widest = lines.stream().map(g::textWidth).max(Float::compare).orElse(0f);
    return Math.max(8, Math.min(size, size * (g.width - lineHeight) / Math.max(1, widest)));
  }
}
