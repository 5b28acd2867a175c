// Trails as textures: where their samples are, and when. What lies between two samples is straight.
#include "bundle/layout.glsl"

uniform sampler2D texPosition; // in units of the map
uniform sampler2D texTime; // 0 … 1, never falling along a trail
uniform int rows;

ivec2 trailNumber(int number) {
  return ivec2(number / rows, number % rows);
}

float timeOf(ivec2 trail, int sampleNumber) {
  return texelFetch(texTime, texelOf(trail, sampleNumber), 0).x;
}

// The sample, and the share of the way to the next one, where a trail is at a time.
float sampleAt(ivec2 trail, float time) {
  if (time <= 0.0) {
    return 0.0;
  }
  int from = 0;
  int to = samples - 1;
  if (time >= 1.0) {
    return float(to);
  }
  while (to - from > 1) {
    int middle = (from + to) / 2;
    if (timeOf(trail, middle) <= time) {
      from = middle;
    } else {
      to = middle;
    }
  }
  float start = timeOf(trail, from);
  float span = timeOf(trail, to) - start;
  return float(from) + (span > 0.0 ? clamp((time - start) / span, 0.0, 1.0) : 0.0);
}

vec2 positionAt(ivec2 trail, float place) {
  float held = clamp(place, 0.0, float(samples - 1));
  int sampleNumber = min(int(held), max(0, samples - 2));
  vec2 from = texelFetch(texPosition, texelOf(trail, sampleNumber), 0).xy;
  float share = held - float(sampleNumber);
  return share == 0.0
    ? from
    : mix(from, texelFetch(texPosition, texelOf(trail, sampleNumber + 1), 0).xy, share);
}

float timeAt(ivec2 trail, float place) {
  int sampleNumber = min(int(place), max(0, samples - 2));
  float from = timeOf(trail, sampleNumber);
  float share = place - float(sampleNumber);
  return share == 0.0 ? from : mix(from, timeOf(trail, sampleNumber + 1), share);
}
