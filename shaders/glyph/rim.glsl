// Pixels around a glyph that set it off: more if it is chosen.
float rimWidth(int rim, float radius) {
  return clamp(radius * (rim > 0 ? 0.4 : 0.18), 0.5, 2.5);
}
