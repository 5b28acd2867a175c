/**
 * The folders in {@code sketches/}: found, translated, compiled, opened in a window, and replaced
 * when they are saved.
 */
package activarium.sketchbook;
