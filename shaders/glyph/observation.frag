#version 330 core
// In: place in the glyph, pixels. Out: its color, smooth at the edge, with a rim that sets it off.
#include "common/shapes.glsl"
#include "glyph/inside.glsl"
#include "glyph/rim.glsl"
#include "glyph/rim-color.glsl"

flat in float v_radius;
flat in int v_triangle;
flat in int v_rim;
flat in vec4 v_color;
flat in vec3 v_core;

out vec4 o_color;

void main() {
  vec2 at = placeInside();
  float d = v_triangle == 1 ? triangle(at, v_radius * 1.15) : disk(at, v_radius);
  float inside = coverage(d);
  float core = v_triangle == 1 ? coverage(triangle(at, v_radius * 1.15 * 0.62)) : 0.0;
  vec3 color = mix(background.rgb, mix(v_color.rgb, v_core, core), v_color.a);
  o_color = vec4(mix(rimColor(v_rim), color, inside), max(inside, coverage(d - rimWidth(v_rim, v_radius))));
}
