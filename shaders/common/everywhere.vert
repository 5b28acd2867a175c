#version 330 core
// Out: every texel of the target.
#include "common/everywhere.glsl"

void main() {
  gl_Position = everywhere(gl_VertexID);
}
