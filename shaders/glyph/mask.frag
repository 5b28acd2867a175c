#version 330 core
// In: place in the picture, pixels. Out: the color, as much as mask or rectangle cover of the pixel.
uniform sampler2D texMask; // x covered

in vec2 v_pixel;
flat in vec4 v_box;
flat in vec2 v_mask;
flat in vec4 v_color;

out vec4 o_color;

void main() {
  vec2 corner = floor(v_pixel);
  float covered;
  if (v_mask.x < 0.0) {
    vec2 part = min(corner + 1.0, v_box.xy + v_box.zw) - max(corner, v_box.xy);
    covered = max(0.0, part.x) * max(0.0, part.y);
  } else {
    covered = texelFetch(texMask, ivec2(v_mask + corner - v_box.xy), 0).x;
  }
  o_color = vec4(v_color.rgb, v_color.a * covered);
}
