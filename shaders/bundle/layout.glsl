// Where trails lie in a texture: a row a trail, a texel a sample. Where there are more trails than
// rows, the next ones lie to the right. What holds for a whole trail lies in a texture of its own.
uniform int samples;

// Number of the sample that a texel holds.
int sampleOf(ivec2 texel) {
  return texel.x % samples;
}

ivec2 trailOf(ivec2 texel) {
  return ivec2(texel.x / samples, texel.y);
}

ivec2 texelOf(ivec2 trail, int sampleNumber) {
  return ivec2(trail.x * samples + sampleNumber, trail.y);
}
