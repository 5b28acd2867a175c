#version 330 core
// In: place along and across a segment, pixels. Out: its color, smooth at edge and ends.
in vec2 v_place;
flat in float v_length;
flat in float v_halfWidth;
flat in vec4 v_color;

out vec4 o_color;

void main() {
  float beyond = v_place.x - clamp(v_place.x, 0.0, v_length);
  float d = length(vec2(beyond, v_place.y)) - v_halfWidth;
  o_color = vec4(v_color.rgb, v_color.a * clamp(0.5 - d, 0.0, 1.0));
}
