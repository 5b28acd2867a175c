#version 330 core
// In: pixels as they were read from the target. Out: a share of them.
uniform sampler2D texPicture;
uniform float share;

out vec4 o_color;

void main() {
  o_color = vec4(texelFetch(texPicture, ivec2(gl_FragCoord.xy), 0).rgb, share);
}
