// Between the numbers of a color and the light that they stand for.
vec3 toLight(vec3 color) {
  return pow(color, vec3(2.2));
}

vec3 toColor(vec3 light) {
  return pow(light, vec3(1.0 / 2.2));
}
