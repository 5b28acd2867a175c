#version 330 core
// In: a trail an instance. Out: a quad around the place where it is at a time.
#include "trail/samples.glsl"
#include "trail/shade.glsl"
#include "common/screen.glsl"

uniform sampler2D texColor; // a trail: rgb
uniform sampler2D texCore; // a trail: rgb, w 1 where the network takes it for another class
uniform sampler2D texStrength; // a trail: x on the ground, y lifted
uniform vec4 place; // xy pixel of the origin, z pixels for one unit of the map
uniform float at; // time
uniform vec3 radii; // pixels: on the ground, lifted, at least of an error
uniform int part; // 0: all, as disks; 1: what is no error; 2: errors, as triangles
uniform float dim; // strength of what is not lifted

out vec2 v_place; // pixels from the center
flat out vec4 v_color;
flat out vec4 v_core; // w 1: a triangle
flat out float v_radius; // pixels

void main() {
  ivec2 trail = trailNumber(gl_InstanceID);
  vec2 strengths = texelFetch(texStrength, trail, 0).xy;
  float strength = max(strengths.x * dim, strengths.y);
  vec4 core = texelFetch(texCore, trail, 0);
  v_radius = mix(radii.x, radii.y, strengths.y);
  v_radius = part == 2 ? max(v_radius, radii.z) : v_radius;
  v_place = corner(gl_VertexID) * (2.0 * v_radius + 2.0);
  v_color = vec4(shade(texelFetch(texColor, trail, 0).rgb, at), strength);
  v_core = vec4(core.rgb, part == 2 ? 1.0 : 0.0);
  bool drawn = strength > 0.0 && (part == 0 || core.w == float(part - 1));
  vec2 center = place.xy + place.z * positionAt(trail, sampleAt(trail, at));
  gl_Position = drawn ? toClip(center + v_place) : vec4(2.0, 2.0, 2.0, 1.0);
}
