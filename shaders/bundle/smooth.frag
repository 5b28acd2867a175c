#version 330 core
// In: positions. Out: positions, moved towards the mean of their neighbors along the trail: a window
// with triangular weights that shrinks towards the ends.
#include "bundle/layout.glsl"

uniform sampler2D texPosition;
uniform int reach;
uniform float smoothing;

out vec4 o_position;

void main() {
  ivec2 texel = ivec2(gl_FragCoord.xy);
  int sampleNumber = sampleOf(texel);
  int window = min(reach, min(sampleNumber, samples - 1 - sampleNumber));
  vec2 position = texelFetch(texPosition, texel, 0).xy;
  vec2 sum = float(window + 1) * position;
  for (int k = 1; k <= window; k++) {
    vec2 both = texelFetch(texPosition, texel - ivec2(k, 0), 0).xy
      + texelFetch(texPosition, texel + ivec2(k, 0), 0).xy;
    sum += float(window + 1 - k) * both;
  }
  vec2 mean = sum / float((window + 1) * (window + 1));
  o_position = vec4(window == 0 ? position : mix(position, mean, smoothing), 0.0, 0.0);
}
