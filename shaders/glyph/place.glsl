// One observation a point, or an instance of a quad, and where it is now, in pixels.
layout(location = 0) in vec4 a_path; // old x, y, new x, y; units of the map
layout(location = 1) in vec4 a_look; // image, 1 for a triangle, rim, its inside 0xRRGGBB
layout(location = 2) in vec4 a_color; // alpha: how much it stands out from the background

uniform vec2 origin; // pixels
uniform float scale; // pixels a unit of the map
uniform float glide; // share of the way to the new place
uniform int asPoints;

out vec2 v_place; // pixels from the center, y down; of a point the fragment finds it
flat out float v_reach; // pixels from the center to the edge

void spread(float reach) {
  v_reach = reach;
  v_place = asPoints == 1 ? vec2(0.0) : corner(gl_VertexID) * reach;
  gl_PointSize = 2.0 * reach;
  // One that has arrived is exactly there: mix may be off by a rounding that depends on the old place.
  vec2 place = glide >= 1.0 ? a_path.zw : mix(a_path.xy, a_path.zw, glide);
  gl_Position = toClip(origin + scale * place + v_place);
}
