// One observation an instance, and where it is now, in pixels.
layout(location = 0) in vec4 a_path; // old x, y, new x, y; units of the map
layout(location = 1) in vec4 a_look; // image, 1 for a triangle, rim, unused
layout(location = 2) in vec4 a_color; // alpha: how much it stands out from the background

uniform vec2 origin; // pixels
uniform float scale; // pixels a unit of the map
uniform float glide; // share of the way to the new place

vec2 place() {
  return origin + scale * mix(a_path.xy, a_path.zw, glide);
}
