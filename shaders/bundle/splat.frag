#version 330 core
// In: the place of a point in cells. Out: its mass, shared out bilinearly, to be added.
flat in vec2 v_place;
flat in vec4 v_mass;

out vec4 o_density;

void main() {
  vec2 share = max(vec2(0.0), 1.0 - abs(gl_FragCoord.xy - v_place));
  o_density = v_mass * share.x * share.y;
}
