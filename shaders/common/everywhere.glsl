// Vertex 0 … 3 of a triangle strip that covers the whole viewport, in clip space.
vec4 everywhere(int vertex) {
  return vec4(vec2(float(vertex & 1), float(vertex >> 1)) * 2.0 - 1.0, 0.0, 1.0);
}
