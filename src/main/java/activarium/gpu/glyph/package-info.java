/**
 * The drawing of glyphs, images, lines and letters, one class a pass; its shaders are in {@code
 * glyph/}.
 */
package activarium.gpu.glyph;
