#version 330 core
// In: one observation an instance. Out: a quad of its image, and the place in it in pixels.
#include "common/screen.glsl"
#include "observation/place.glsl"

uniform float side; // of the image, pixels
uniform int columns; // of the atlas
uniform int capacity; // images that the atlas holds
uniform vec2 cellSize; // texels

out vec2 v_place; // pixels from the center, y down
flat out vec2 v_cell; // corner of the image in the atlas, texels
flat out int v_triangle;
flat out int v_rim;
flat out vec4 v_color;

void main() {
  int image = int(a_look.x + 0.5);
  v_cell = vec2(float(image % columns), float(image / columns)) * cellSize;
  v_triangle = int(a_look.y + 0.5);
  v_rim = int(a_look.z + 0.5);
  v_color = a_color;
  bool shown = image < capacity;
  v_place = corner(gl_VertexID) * (side / 2.0 + (v_rim > 0 ? 2.5 : 1.0));
  gl_Position = shown ? toClip(place() + v_place) : vec4(2.0, 2.0, 2.0, 1.0);
}
