#version 330 core
// In: positions, and the length of the trail up to each. Out: positions at equal distances.
#include "bundle/layout.glsl"

uniform sampler2D texPosition;
uniform sampler2D texAlong;

out vec4 o_position;

void main() {
  ivec2 texel = ivec2(gl_FragCoord.xy);
  int sampleNumber = sampleOf(texel);
  if (sampleNumber == 0 || sampleNumber == samples - 1) {
    o_position = texelFetch(texPosition, texel, 0);
    return;
  }
  ivec2 trail = trailOf(texel);
  float spacing = texelFetch(texAlong, texelOf(trail, samples - 1), 0).x / float(samples - 1);
  float along = float(sampleNumber) * spacing;
  // The first segment that ends at or behind that place.
  int segment = 0;
  int last = samples - 2;
  while (segment < last) {
    int middle = (segment + last) / 2;
    if (texelFetch(texAlong, texelOf(trail, middle + 1), 0).x < along) {
      segment = middle + 1;
    } else {
      last = middle;
    }
  }
  float start = texelFetch(texAlong, texelOf(trail, segment), 0).x;
  float size = texelFetch(texAlong, texelOf(trail, segment + 1), 0).x - start;
  float share = size > 0.0 ? clamp((along - start) / size, 0.0, 1.0) : 0.0;
  vec4 from = texelFetch(texPosition, texelOf(trail, segment), 0);
  vec4 to = texelFetch(texPosition, texelOf(trail, segment + 1), 0);
  o_position = mix(from, to, share);
}
