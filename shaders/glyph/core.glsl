// The color inside the triangle of an error: 24 bits, which a float holds exactly.
vec3 coreColor(float bits24) {
  int rgb = int(bits24 + 0.5);
  return vec3(rgb >> 16, rgb >> 8 & 255, rgb & 255) / 255.0;
}
