package activarium.parameter.panel;

import activarium.core.Clamp;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.Canvas.Weight;
import activarium.draw.Theme;
import activarium.gpu.glyph.GlyphPass.Shape;
import activarium.parameter.RangeParameter;

/** A slider, with its label and value above it. */
final class RangeRow extends SingleRow {

  private static final float LABEL = 18;
  private static final float HEIGHT = 48;
  private static final float KNOB = 7;

  private final RangeParameter range;
  private final Widget slider;
  private float min = Float.NaN;
  private float max = Float.NaN;
  private float value = Float.NaN;

  RangeRow(WidgetLibrary library, RangeParameter range) {
    super(range);
    this.range = range;
    this.slider = own(library.slider(range.name(), range::value));
  }

  @Override
  public float height() {
    return HEIGHT;
  }

  @Override
  public void place(Box box, float scale) {
    super.place(box, scale);
    slider.place(track(), scale);
  }

  private Box track() {
    return box().below(LABEL).top(box().height() - LABEL - 6);
  }

  @Override
  public void paint(Canvas canvas) {
    follow();
    Theme theme = canvas.theme();
    float y = box().y() + 13;
    canvas.text(range.label(), box().x(), y, 14, Weight.REGULAR, theme.muted());
    canvas.textRight(range.text(), box().right(), y, 14, Weight.SEMIBOLD, theme.text());
    Box track = track();
    float from = track.x() + KNOB;
    float to = track.right() - KNOB;
    float share = max > min ? Clamp.share((range.value() - min) / (max - min)) : 1;
    float at = from + share * (to - from);
    canvas.line(from, track.centerY(), to, track.centerY(), 3, theme.line());
    canvas.line(from, track.centerY(), at, track.centerY(), 3, theme.muted());
    canvas.glyph(
        at, track.centerY(), slider.isHovered() ? KNOB + 2 : KNOB, Shape.DISK, theme.accent());
  }

  /** The parameter may have been changed by anyone; the widget follows. */
  private void follow() {
    if (range.min() != min || range.max() != max) {
      min = range.min();
      max = range.max();
      slider.limits(min, Math.max(max, min + 1e-6f));
      value = Float.NaN;
    }
    if (range.value() != value) {
      value = range.value();
      slider.value(value);
    }
  }

  @Override
  void key(Key key) {
    if (key != Key.PRESS) {
      range.nudge(key == Key.RIGHT || key == Key.UP ? 1 : -1);
    }
  }
}
