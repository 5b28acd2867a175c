// Pixels of the picture, y down, to clip space of the part of it that is drawn.
uniform vec2 resolution; // of the whole picture
uniform vec4 tile; // scale and offset from the clip space of the picture; set by ShaderProgram

vec4 toClip(vec2 pixel) {
  vec2 whole = vec2(2.0 * pixel.x / resolution.x - 1.0, 1.0 - 2.0 * pixel.y / resolution.y);
  return vec4(whole * tile.xy + tile.zw, 0.0, 1.0);
}

// Corner 0 … 3 of a triangle strip as (-1 or 1, -1 or 1).
vec2 corner(int vertex) {
  return vec2(float(vertex & 1), float(vertex >> 1)) * 2.0 - 1.0;
}
