#version 330 core
// In: where samples are. Out: for every trail, how near it comes to a rectangle, in units of the
// map; 0 if it runs into it.
#include "bundle/layout.glsl"

uniform sampler2D texPosition;
uniform vec4 area; // left, top, right, bottom

out vec4 o_distance;

void main() {
  ivec2 trail = ivec2(gl_FragCoord.xy);
  vec2 center = (area.xy + area.zw) / 2.0;
  vec2 size = (area.zw - area.xy) / 2.0;
  vec2 from = texelFetch(texPosition, texelOf(trail, 0), 0).xy;
  float nearest = 1e30;
  for (int i = 1; i < samples; i++) {
    vec2 to = texelFetch(texPosition, texelOf(trail, i), 0).xy;
    vec2 way = to - from;
    float squared = dot(way, way);
    float share = squared > 0.0 ? clamp(dot(center - from, way) / squared, 0.0, 1.0) : 0.0;
    vec2 beyond = max(vec2(0.0), abs(from + share * way - center) - size);
    nearest = min(nearest, length(beyond));
    from = to;
  }
  o_distance = vec4(nearest, 0.0, 0.0, 0.0);
}
