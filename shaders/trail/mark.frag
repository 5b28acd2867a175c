#version 330 core
// In: place in a mark, pixels. Out: a disk with a rim that sets it off from what it lies on.
uniform float radius; // pixels
uniform vec3 paper;

in vec2 v_place;
flat in vec4 v_color;

out vec4 o_color;

void main() {
  float beyond = length(v_place) - radius;
  float inside = clamp(0.5 - beyond, 0.0, 1.0);
  float covered = max(inside, 0.8 * clamp(1.5 - beyond, 0.0, 1.0));
  o_color = vec4(mix(paper, v_color.rgb, inside), v_color.a * covered);
}
