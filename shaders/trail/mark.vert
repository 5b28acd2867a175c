#version 330 core
// In: a trail an instance. Out: a quad around the place where it is at a time.
#include "trail/samples.glsl"
#include "common/screen.glsl"

uniform sampler2D texColor; // a trail: rgb
uniform sampler2D texStrength; // a trail: x on the ground, y lifted
uniform vec4 place; // xy pixel of the origin, z pixels for one unit of the map
uniform float at; // time
uniform float radius; // pixels
uniform float dim; // strength of what is not lifted
uniform float early; // share of the color at time 0; at time 1 it is whole
uniform vec3 paper;

out vec2 v_place; // pixels from the center
flat out vec4 v_color;

void main() {
  ivec2 trail = trailNumber(gl_InstanceID);
  vec2 strengths = texelFetch(texStrength, trail, 0).xy;
  float strength = max(strengths.x * dim, strengths.y);
  v_place = corner(gl_VertexID) * (radius + 2.0);
  float share = mix(early, 1.0, at);
  v_color = vec4(mix(paper, texelFetch(texColor, trail, 0).rgb, share), strength);
  vec2 center = place.xy + place.z * positionAt(trail, sampleAt(trail, at));
  gl_Position = strength > 0.0 ? toClip(center + v_place) : vec4(2.0, 2.0, 2.0, 1.0);
}
