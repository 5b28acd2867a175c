#version 330 core
// In: a trail an instance. Out: a ribbon along it, from one time to another, wider where trails are
// dense and towards its end, in pixels of a window of the picture.
#include "trail/samples.glsl"
#include "trail/shade.glsl"
#include "common/light.glsl"

uniform sampler2D texColor; // a trail: rgb
uniform sampler2D texStrength; // a trail: x on the ground, y lifted
uniform sampler2D texDensity; // times of the mean
uniform vec4 cells; // xy cell of the origin, z cells for one unit of the map
uniform vec4 place; // xy pixel of the origin, z pixels for one unit of the map
uniform vec4 window; // left, top, width, height in pixels
uniform vec2 span; // times from which to which the ribbon reaches
uniform int knots; // points along the ribbon
uniform int lifted; // which strength
uniform float width; // pixels from the middle to the edge, of a lone trail
uniform vec2 taper; // share of the width where trails begin, and where they have come to
uniform float comet; // 1: fades towards the beginning of the span

out float v_across; // -1 … 1
out vec4 v_light; // rgb light, w mass

float density(vec2 position) {
  vec2 cell = cells.xy + cells.z * position;
  return texelFetch(texDensity, clamp(ivec2(cell), ivec2(0), textureSize(texDensity, 0) - 1), 0).x;
}

void main() {
  ivec2 trail = trailNumber(gl_InstanceID);
  vec2 strengths = texelFetch(texStrength, trail, 0).xy;
  float strength = lifted == 1 ? strengths.y : strengths.x;
  gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  v_across = 0.0;
  v_light = vec4(0.0);
  if (strength <= 0.0) {
    return;
  }
  float first = sampleAt(trail, span.x);
  float last = sampleAt(trail, span.y);
  if (last <= first) {
    return;
  }
  float stride = (last - first) / float(knots - 1);
  float along = first + stride * float(gl_VertexID / 2);
  vec2 here = positionAt(trail, along);
  vec2 before = positionAt(trail, max(first, along - stride));
  vec2 after = positionAt(trail, min(last, along + stride));
  vec2 tangent = after - before;
  tangent = dot(tangent, tangent) > 0.0 ? tangent : after - here;
  float far = length(tangent);
  if (far <= 0.0) {
    return;
  }
  float crowd = log2(1.0 + density(here));
  float time = timeAt(trail, along);
  float reach = max(1.0, width * (1.0 + 0.22 * crowd) * mix(taper.x, taper.y, progress(time)));
  v_across = float(gl_VertexID % 2) * 2.0 - 1.0;
  vec2 pixel = place.xy + place.z * here
    + v_across * reach * vec2(-tangent.y, tangent.x) / far;
  vec2 clip = 2.0 * (pixel - window.xy) / window.zw - 1.0;
  gl_Position = vec4(clip, 0.0, 1.0);
  float fade = comet > 0.0 ? pow(float(gl_VertexID / 2) / float(knots - 1), 2.0) : 1.0;
  float mass = strength * fade * (0.7 + 0.1 * crowd);
  v_light = vec4(toLight(shade(texelFetch(texColor, trail, 0).rgb, time)) * mass, mass);
}
