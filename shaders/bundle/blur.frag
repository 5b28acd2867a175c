#version 330 core
// In: density. Out: density, blurred along one axis.
uniform sampler2D texDensity;
uniform int vertical;
uniform int reach;
uniform float weights[129];

out vec4 o_density;

void main() {
  ivec2 here = ivec2(gl_FragCoord.xy);
  ivec2 axis = vertical == 1 ? ivec2(0, 1) : ivec2(1, 0);
  ivec2 last = textureSize(texDensity, 0) - 1;
  vec4 sum = weights[0] * texelFetch(texDensity, here, 0);
  // Near the border the density is zero, so that it may be repeated.
  for (int k = 1; k <= reach; k++) {
    vec4 both = texelFetch(texDensity, min(here + k * axis, last), 0)
      + texelFetch(texDensity, max(here - k * axis, ivec2(0)), 0);
    sum += weights[k] * both;
  }
  o_density = sum;
}
