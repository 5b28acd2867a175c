#version 330 core
// Out: the window of the picture that light fell into, and the place in it in pixels.
#include "common/screen.glsl"

uniform vec4 window; // left, top, width, height in pixels

out vec2 v_texel;

void main() {
  v_texel = (corner(gl_VertexID) * 0.5 + 0.5) * window.zw;
  gl_Position = toClip(window.xy + v_texel);
}
