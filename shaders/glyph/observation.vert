#version 330 core
// In: one observation. Out: a square around its glyph, and how it looks.
#include "common/screen.glsl"
#include "glyph/place.glsl"
#include "glyph/rim.glsl"
#include "glyph/core.glsl"

uniform float radius; // pixels

flat out float v_radius;
flat out int v_triangle;
flat out int v_rim;
flat out vec4 v_color;
flat out vec3 v_core;

void main() {
  v_triangle = int(a_look.y + 0.5);
  v_rim = int(a_look.z + 0.5);
  v_core = coreColor(a_look.w);
  v_radius = radius * (v_triangle == 1 ? 1.45 : 1.0) * (v_rim > 0 ? 1.1 : 1.0);
  v_color = a_color;
  // As small as its shape allows: the pixels of a square are what drawing costs.
  float shape = v_radius * (v_triangle == 1 ? 1.5 : 1.0);
  spread(shape + rimWidth(v_rim, v_radius) + 0.5);
}
