#version 330 core
// In: place in a mark, pixels. Out: a disk, or the triangle of an error with another color inside,
// and a rim that sets it off from what it lies on.
#include "common/shapes.glsl"

uniform vec3 paper;

in vec2 v_place;
flat in vec4 v_color;
flat in vec4 v_core;
flat in float v_radius;

out vec4 o_color;

void main() {
  bool isError = v_core.w > 0.0;
  // As large as on a map, see glyph/observation.frag.
  float side = 1.45 * 1.15 * v_radius;
  float beyond = isError ? triangle(v_place, side) : disk(v_place, v_radius);
  float inside = coverage(beyond);
  float inner = isError ? coverage(triangle(v_place, 0.62 * side)) : 0.0;
  float covered = max(inside, 0.8 * coverage(beyond - 1.0));
  vec3 color = mix(v_color.rgb, v_core.rgb, inner);
  o_color = vec4(mix(paper, color, inside), v_color.a * covered);
}
