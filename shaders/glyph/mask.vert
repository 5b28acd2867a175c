#version 330 core
// In: a rectangle an instance, in pixels, and where its mask is. Out: a quad that holds it, and the
// place in it in pixels.
#include "common/screen.glsl"

layout(location = 0) in vec4 a_box; // left, top, width, height
layout(location = 1) in vec4 a_mask; // xy texel of its upper left corner; x < 0: all of the rectangle
layout(location = 2) in vec4 a_color;

out vec2 v_pixel;
flat out vec4 v_box;
flat out vec2 v_mask;
flat out vec4 v_color;

void main() {
  v_box = a_box;
  v_mask = a_mask.xy;
  v_color = a_color;
  vec2 from = floor(a_box.xy);
  vec2 to = ceil(a_box.xy + a_box.zw);
  v_pixel = mix(from, to, corner(gl_VertexID) * 0.5 + 0.5);
  gl_Position = toClip(v_pixel);
}
