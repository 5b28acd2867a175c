package activarium.sketch;

import processing.core.PConstants;
import processing.core.PGraphics;

/** Draws one message over the lower edge of a finished frame, readable from the back of a room. */
final class ReportStrip {

  private static final int BACKGROUND = 0xFFB3261E;
  private static final int TEXT = 0xFFFFFFFF;

  private ReportStrip() {}

  /** The height of the strip in a frame of the given height. */
  static float height(float frameHeight) {
    return Math.max(24, frameHeight / 24);
  }

  static void draw(PGraphics g, String message) {
    g.beginDraw();
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
    g.endDraw();
  }

  private static void strip(PGraphics g, String message) {
    float height = height(g.height);
    g.colorMode(PConstants.RGB, 255);
    g.rectMode(PConstants.CORNER);
    g.noStroke();
    g.fill(BACKGROUND);
    g.rect(0, g.height - height, g.width, height);
    g.fill(TEXT);
    g.textAlign(PConstants.LEFT, PConstants.CENTER);
    float size = height * 0.55f;
    g.textSize(size);
    float room = g.width - height;
    g.textSize(Math.max(8, Math.min(size, size * room / Math.max(1, g.textWidth(message)))));
    g.text(message, height / 2, g.height - height / 2);
  }
}
