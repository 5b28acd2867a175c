#version 330 core
// In: one glyph an instance, in pixels. Out: a quad around it, and the place in it in pixels.
#include "common/screen.glsl"

layout(location = 0) in vec4 a_glyph; // x, y, radius, shape
layout(location = 1) in vec4 a_color;

out vec2 v_place; // pixels from the center, y down
flat out float v_radius;
flat out int v_shape;
flat out vec4 v_color;

void main() {
  v_radius = a_glyph.z;
  v_shape = int(a_glyph.w + 0.5);
  v_color = a_color;
  // As small as its shape allows: the pixels of a quad are what drawing costs.
  float reach = v_shape == 1 || v_shape == 3 ? 1.5 : 1.18;
  v_place = corner(gl_VertexID) * (v_radius * reach + 1.5);
  gl_Position = toClip(a_glyph.xy + v_place);
}
