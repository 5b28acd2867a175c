// Signed distances in pixels, negative inside; y down.
float disk(vec2 p, float r) {
  return length(p) - r;
}

float triangle(vec2 p, float r) {
  const float root3 = 1.7320508;
  p = vec2(abs(p.x), -p.y);
  p.x -= r;
  p.y += r / root3;
  if (p.x + root3 * p.y > 0.0) {
    p = vec2(p.x - root3 * p.y, -root3 * p.x - p.y) / 2.0;
  }
  p.x -= clamp(p.x, -2.0 * r, 0.0);
  return -length(p) * sign(p.y);
}

float box(vec2 p, vec2 halfSize) {
  vec2 d = abs(p) - halfSize;
  return length(max(d, 0.0)) + min(max(d.x, d.y), 0.0);
}

float coverage(float signedDistance) {
  return clamp(0.5 - signedDistance, 0.0, 1.0);
}
