#version 330 core
// In: one observation. Out: a square for its image, and where that is in the atlas.
#include "common/screen.glsl"
#include "glyph/place.glsl"
#include "glyph/core.glsl"

uniform float side; // of the image, pixels
uniform int columns; // of the atlas
uniform int capacity; // images that the atlas holds
uniform vec2 cellSize; // texels

flat out vec2 v_cell; // corner of the image in the atlas, texels
flat out int v_triangle;
flat out int v_rim;
flat out vec4 v_color;
flat out vec3 v_core;

void main() {
  int image = int(a_look.x + 0.5);
  v_cell = vec2(float(image % columns), float(image / columns)) * cellSize;
  v_triangle = int(a_look.y + 0.5);
  v_rim = int(a_look.z + 0.5);
  v_color = a_color;
  v_core = coreColor(a_look.w);
  spread(side / 2.0 + (v_rim > 0 ? 2.5 : 1.0));
  if (image >= capacity) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
  }
}
