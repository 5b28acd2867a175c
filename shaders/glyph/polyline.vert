#version 330 core
// In: one segment an instance, in pixels. Out: a quad around it, and the place along and across it.
#include "common/screen.glsl"

layout(location = 0) in vec4 a_ends; // x0, y0, x1, y1
layout(location = 1) in vec4 a_half; // half width, unused, unused, unused
layout(location = 2) in vec4 a_color;

out vec2 v_place; // pixels: along from the first end, across
flat out float v_length;
flat out float v_halfWidth;
flat out vec4 v_color;

void main() {
  vec2 span = a_ends.zw - a_ends.xy;
  v_length = length(span);
  v_halfWidth = a_half.x;
  v_color = a_color;
  vec2 along = v_length > 0.0 ? span / v_length : vec2(1.0, 0.0);
  vec2 across = vec2(-along.y, along.x);
  float margin = v_halfWidth + 1.0;
  vec2 c = corner(gl_VertexID);
  v_place = vec2(c.x > 0.0 ? v_length + margin : -margin, c.y * margin);
  gl_Position = toClip(a_ends.xy + along * v_place.x + across * v_place.y);
}
