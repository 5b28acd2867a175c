#version 330 core
// In: place in the glyph, pixels. Out: its color, smooth at the edge, with a rim that sets it off.
uniform vec4 rimColor;

in vec2 v_place;
flat in float v_radius;
flat in int v_shape;
flat in vec4 v_color;

out vec4 o_color;

// Signed distances in pixels, negative inside.
float disk(vec2 p, float r) {
  return length(p) - r;
}

float triangle(vec2 p, float r) {
  const float root3 = 1.7320508;
  p = vec2(abs(p.x), -p.y);
  p.x -= r;
  p.y += r / root3;
  if (p.x + root3 * p.y > 0.0) {
    p = vec2(p.x - root3 * p.y, -root3 * p.x - p.y) / 2.0;
  }
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}

float coverage(float signedDistance) {
  return clamp(0.5 - signedDistance, 0.0, 1.0);
}

void main() {
  float d = v_shape == 1 ? triangle(v_place, v_radius * 1.15) : disk(v_place, v_radius);
  if (v_shape == 2) {
    o_color = vec4(v_color.rgb, v_color.a * coverage(abs(d) - 0.14 * v_radius));
    return;
  }
  float rimWidth = max(v_radius * 0.18, 0.5);
  float inside = coverage(d);
  float covered = max(inside, coverage(d - rimWidth) * rimColor.a);
  o_color = vec4(mix(rimColor.rgb, v_color.rgb, inside), v_color.a * covered);
}
