#version 330 core
// In: one observation an instance. Out: a quad around its glyph, and the place in it in pixels.
#include "common/screen.glsl"
#include "observation/place.glsl"

uniform float radius; // pixels

out vec2 v_place; // pixels from the center, y down
flat out float v_radius;
flat out int v_triangle;
flat out int v_rim;
flat out vec4 v_color;

void main() {
  v_triangle = int(a_look.y + 0.5);
  v_rim = int(a_look.z + 0.5);
  v_radius = radius * (v_triangle == 1 ? 1.3 : 1.0) * (v_rim > 0 ? 1.1 : 1.0);
  v_color = a_color;
  // As small as its shape allows: the pixels of a quad are what drawing costs.
  float reach = v_triangle == 1 ? 1.5 : 1.18;
  v_place = corner(gl_VertexID) * (v_radius * reach + (v_rim > 0 ? 2.5 : 1.0));
  gl_Position = toClip(place() + v_place);
}
