#version 330 core
// In: place in the glyph, pixels. Out: its color, smooth at the edge, with a rim that sets it off.
#include "common/shapes.glsl"

uniform vec4 rimColor;

in vec2 v_place;
flat in float v_radius;
flat in int v_shape;
flat in vec4 v_color;

out vec4 o_color;

void main() {
  float d = v_shape == 1 || v_shape == 3 ? triangle(v_place, v_radius * 1.15) : disk(v_place, v_radius);
  if (v_shape == 2) {
    o_color = vec4(v_color.rgb, v_color.a * coverage(abs(d) - 0.14 * v_radius));
    return;
  }
  float rimWidth = v_shape == 3 ? 0.0 : max(v_radius * 0.18, 0.5);
  float inside = coverage(d);
  float covered = max(inside, coverage(d - rimWidth) * rimColor.a);
  o_color = vec4(mix(rimColor.rgb, v_color.rgb, inside), v_color.a * covered);
}
