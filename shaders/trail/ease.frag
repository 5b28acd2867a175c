#version 330 core
// In: where samples are shown, raw and bundled. Out: where they are shown next, on their way to the
// relaxed trails. Ends belong to the raw trails.
#include "bundle/layout.glsl"

uniform sampler2D texShown; // in units of the map
uniform sampler2D texRaw; // likewise
uniform sampler2D texBundled; // in cells
uniform vec4 cells; // xy cell of the origin, z cells for one unit of the map
uniform float relaxation; // 0: raw, 1: bundled
uniform float share; // of the way; 1: arrives

out vec4 o_position;

void main() {
  ivec2 texel = ivec2(gl_FragCoord.xy);
  int sampleNumber = sampleOf(texel);
  bool isEnd = sampleNumber == 0 || sampleNumber == samples - 1;
  vec2 raw = texelFetch(texRaw, texel, 0).xy;
  vec2 bundled = (texelFetch(texBundled, texel, 0).xy - cells.xy) / cells.z;
  vec2 goal = isEnd || relaxation <= 0.0 ? raw : mix(raw, bundled, relaxation);
  vec2 shown = texelFetch(texShown, texel, 0).xy;
  o_position = vec4(share >= 1.0 ? goal : mix(shown, goal, share), 0.0, 0.0);
}
