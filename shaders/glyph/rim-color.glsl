uniform vec4 background;
uniform vec4 firstRim;
uniform vec4 secondRim;

vec3 rimColor(int rim) {
  return rim == 0 ? background.rgb : rim == 1 ? firstRim.rgb : secondRim.rgb;
}
