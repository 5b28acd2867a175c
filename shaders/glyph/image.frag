#version 330 core
// In: place in the image, pixels. Out: a gray image in the observation's color, or one in its own
// colors with a frame of the observation's color; an error has what it is taken for as frame and in
// its corner.
#include "common/shapes.glsl"
#include "glyph/inside.glsl"
#include "glyph/rim-color.glsl"

uniform sampler2D texImages;
uniform vec2 imageSize; // texels
uniform float side; // pixels
uniform float share; // 0 hides the images
uniform int isGray; // whether the images have no colors of their own

flat in vec2 v_cell;
flat in int v_triangle;
flat in int v_rim;
flat in vec4 v_color;
flat in vec3 v_core;

out vec4 o_color;

void main() {
  vec2 at = placeInside();
  vec2 unit = at / side + 0.5;
  // The smaller version that has at least one texel a pixel; its texels are 2^level wide.
  float level = clamp(floor(log2(max(imageSize.x, imageSize.y) / side) + 0.3), 0.0, 2.0);
  float edge = exp2(level) / 2.0;
  vec2 texel = clamp(unit * imageSize, vec2(edge), imageSize - edge);
  vec3 image = textureLod(texImages, (v_cell + texel) / vec2(textureSize(texImages, 0)), level).rgb;
  bool gray = isGray == 1;
  vec3 drawn = gray ? mix(background.rgb, v_color.rgb, image.r) : image;

  float d = box(at, vec2(side / 2.0));
  float frame = max(1.0, side * 0.05);
  if (!gray || v_triangle == 1) {
    drawn = mix(drawn, v_triangle == 1 ? v_core : v_color.rgb, coverage(-d - frame));
  }
  if (v_triangle == 1) {
    vec2 fromCorner = vec2(side / 2.0) - at;
    drawn = mix(drawn, v_core, coverage((fromCorner.x + fromCorner.y) * 0.7 - side * 0.24));
  }
  drawn = mix(background.rgb, drawn, v_color.a);
  float inside = coverage(d);
  float covered = max(inside, v_rim > 0 ? coverage(d - 2.0) : 0.0);
  o_color = vec4(mix(rimColor(v_rim), drawn, inside), covered * share);
}
