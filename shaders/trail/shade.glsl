// The color of a trail at a time: faint where it begins, whole where it has come to.
uniform float until; // the time that trails have come to
uniform float early; // share of the color where they begin; where they have come to, it is whole
uniform vec3 paper; // color of nothing

// 0 at the beginning, 1 where trails have come to.
float progress(float time) {
  return until > 0.0 ? min(1.0, time / until) : 1.0;
}

vec3 shade(vec3 color, float time) {
  return mix(paper, color, mix(early, 1.0, progress(time)));
}
