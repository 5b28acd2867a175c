#version 330 core
// In: light and mass, added up without limit. Out: a color of the same hue, and how much it covers.
#include "common/light.glsl"

uniform sampler2D texLight; // rgb light, w mass
uniform float exposure; // how soon mass covers what is behind it
uniform float strength;
uniform float glow; // 1: what is densest shines; -1: it darkens
uniform float tube; // pixels over which a bundle is as round as a tube; 0: flat

in vec2 v_texel;

out vec4 o_color;

float height(ivec2 texel) {
  ivec2 held = clamp(texel, ivec2(0), textureSize(texLight, 0) - 1);
  return log2(1.0 + exposure * texelFetch(texLight, held, 0).w);
}

// Light from the upper left on a surface as high as the logarithm of the mass.
float shade(ivec2 texel) {
  vec2 slope = vec2(
    height(texel + ivec2(1, 0)) - height(texel - ivec2(1, 0)),
    height(texel + ivec2(0, 1)) - height(texel - ivec2(0, 1)));
  vec3 normal = normalize(vec3(-slope * tube, 1.0));
  return dot(normal, normalize(vec3(-0.5, -0.6, 0.7)));
}

void main() {
  ivec2 texel = ivec2(v_texel);
  vec4 light = texelFetch(texLight, texel, 0);
  if (light.w <= 0.0) {
    discard;
  }
  vec3 color = light.rgb / light.w;
  float mass = exposure * light.w;
  float core = 1.0 - exp(-mass / 16.0);
  vec3 densest = glow > 0.0 ? vec3(max(color.r, max(color.g, color.b))) : color * 0.4;
  color = mix(color, densest, 0.45 * core);
  if (tube > 0.0) {
    float lit = shade(texel);
    color = color * (0.35 + 0.93 * max(0.0, lit)) + 0.3 * pow(max(0.0, lit), 24.0) * color;
  }
  o_color = vec4(toColor(clamp(color, 0.0, 1.0)), strength * (1.0 - exp(-mass)));
}
