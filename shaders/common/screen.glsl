// Pixels, y down, to clip space.
uniform vec2 resolution;

vec4 toClip(vec2 pixel) {
  return vec4(2.0 * pixel.x / resolution.x - 1.0, 1.0 - 2.0 * pixel.y / resolution.y, 0.0, 1.0);
}

// Corner 0 … 3 of a triangle strip as (-1 or 1, -1 or 1).
vec2 corner(int vertex) {
  return vec2(float(vertex & 1), float(vertex >> 1)) * 2.0 - 1.0;
}
