// Which trails attract one another: those that share a channel of the density map. Directions lie in
// four sectors with soft borders (right, down, left, up); opposite ones share none.
uniform int directionAware;
uniform int groupCount; // 0: all trails are of one group
uniform int firstGroup; // the group in channel 0, or the only one where directions take the channels

vec4 channels(int group, vec2 direction) {
  int place = groupCount == 0 ? 0 : group - firstGroup;
  if (directionAware == 0) {
    return vec4(equal(ivec4(place), ivec4(0, 1, 2, 3)));
  }
  if (place != 0) {
    return vec4(0.0);
  }
  float squared = dot(direction, direction);
  vec4 along = max(vec4(direction, -direction), 0.0);
  return squared > 0.0 ? along * along / squared : vec4(0.25);
}
