#version 330 core
// In: positions in cells, blurred density. Out: positions, moved up the gradient of the density.
#include "bundle/layout.glsl"
#include "bundle/attraction.glsl"

uniform sampler2D texPosition;
uniform sampler2D texTrail; // x group
uniform sampler2D texDensity;
uniform float bandwidth; // cells: no step is longer
uniform float variance; // of the kernel, cells²

out vec4 o_position;

vec4 shares;

float density(ivec2 cell) {
  return dot(texelFetch(texDensity, cell, 0), shares);
}

// Between two cells of a row.
float across(ivec2 cell, float u) {
  return mix(density(cell), density(cell + ivec2(1, 0)), u);
}

vec2 ascent(vec2 position) {
  vec2 corner = position - 0.5;
  ivec2 cell = clamp(ivec2(corner), ivec2(1), textureSize(texDensity, 0) - 3);
  vec2 f = corner - vec2(cell);
  float above = across(cell - ivec2(0, 1), f.x);
  float here = across(cell, f.x);
  float next = across(cell + ivec2(0, 1), f.x);
  float below = across(cell + ivec2(0, 2), f.x);
  float west = mix(across(cell + ivec2(-1, 0), f.x), across(cell + ivec2(-1, 1), f.x), f.y);
  float east = mix(across(cell + ivec2(1, 0), f.x), across(cell + ivec2(1, 1), f.x), f.y);
  float value = mix(here, next, f.y);
  vec2 gradient = vec2(east - west, mix(next - above, below - here, f.y)) / 2.0;
  return value > 1e-9 ? variance / value * gradient : vec2(0.0);
}

void main() {
  ivec2 texel = ivec2(gl_FragCoord.xy);
  vec2 position = texelFetch(texPosition, texel, 0).xy;
  int sampleNumber = sampleOf(texel);
  o_position = vec4(position, 0.0, 0.0);
  if (sampleNumber == 0 || sampleNumber == samples - 1) {
    return;
  }
  vec2 before = texelFetch(texPosition, texel - ivec2(1, 0), 0).xy;
  vec2 after = texelFetch(texPosition, texel + ivec2(1, 0), 0).xy;
  shares = channels(int(texelFetch(texTrail, trailOf(texel), 0).x), after - before);
  vec2 move = ascent(position);
  float far = length(move);
  o_position.xy = position + (far > bandwidth ? bandwidth / far : 1.0) * move;
}
