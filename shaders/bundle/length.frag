#version 330 core
// In: positions. Out: for every sample, the length of the trail up to it.
#include "bundle/layout.glsl"

uniform sampler2D texPosition;

out vec4 o_along;

void main() {
  ivec2 texel = ivec2(gl_FragCoord.xy);
  ivec2 first = texelOf(trailOf(texel), 0);
  vec2 previous = texelFetch(texPosition, first, 0).xy;
  float sum = 0.0;
  for (int i = sampleOf(texel); i > 0; i--) {
    first.x++;
    vec2 next = texelFetch(texPosition, first, 0).xy;
    sum += distance(previous, next);
    previous = next;
  }
  o_along = vec4(sum, 0.0, 0.0, 0.0);
}
