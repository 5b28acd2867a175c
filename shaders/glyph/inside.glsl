// Where a fragment of an observation lies, in pixels from its center, y down.
uniform int asPoints;

in vec2 v_place;
flat in float v_reach;

vec2 placeInside() {
  return asPoints == 1 ? v_reach * (2.0 * gl_PointCoord - 1.0) : v_place;
}
