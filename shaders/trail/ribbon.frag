#version 330 core
// In: place across a ribbon, its light. Out: light, to be added.
in float v_across;
in vec4 v_light;

out vec4 o_light;

void main() {
  float left = max(0.0, 1.0 - v_across * v_across);
  o_light = v_light * left * left;
}
