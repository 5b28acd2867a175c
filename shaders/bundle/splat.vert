#version 330 core
// In: positions. Out: for every sample a point that covers the four nearest cells.
#include "bundle/layout.glsl"
#include "bundle/attraction.glsl"

uniform sampler2D texPosition;
uniform sampler2D texTrail; // x group, y weight
uniform int rows;
uniform float side; // cells along each side of the density map
uniform vec4 cells; // xy cell of the origin, z cells for one unit of the positions

flat out vec2 v_place;
flat out vec4 v_mass;

void main() {
  int number = gl_VertexID / samples;
  int sampleNumber = gl_VertexID % samples;
  ivec2 trail = ivec2(number / rows, number % rows);
  vec2 before = texelFetch(texPosition, texelOf(trail, max(0, sampleNumber - 1)), 0).xy;
  vec2 after = texelFetch(texPosition, texelOf(trail, min(samples - 1, sampleNumber + 1)), 0).xy;
  vec4 about = texelFetch(texTrail, trail, 0);
  v_place = cells.xy + cells.z * texelFetch(texPosition, texelOf(trail, sampleNumber), 0).xy;
  v_mass = about.y * channels(int(about.x), after - before);
  vec2 corner = floor(v_place - 0.5) + 1.0;
  gl_PointSize = 2.0;
  gl_Position = any(greaterThan(v_mass, vec4(0.0)))
    ? vec4(2.0 * corner / side - 1.0, 0.0, 1.0)
    : vec4(2.0, 2.0, 2.0, 1.0);
}
