#version 330 core
// In: place in the glyph, pixels. Out: its color, smooth at the edge, with a rim that sets it off.
#include "common/shapes.glsl"
#include "observation/rim.glsl"

in vec2 v_place;
flat in float v_radius;
flat in int v_triangle;
flat in int v_rim;
flat in vec4 v_color;

out vec4 o_color;

void main() {
  float d = v_triangle == 1 ? triangle(v_place, v_radius * 1.15) : disk(v_place, v_radius);
  float rimWidth = clamp(v_radius * (v_rim > 0 ? 0.4 : 0.18), 0.5, 2.5);
  float inside = coverage(d);
  vec3 color = mix(background.rgb, v_color.rgb, v_color.a);
  o_color = vec4(mix(rimColor(v_rim), color, inside), max(inside, coverage(d - rimWidth)));
}
