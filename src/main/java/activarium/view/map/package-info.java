/**
 * The map of observations: glyphs or images at their places, colors and labels, the camera,
 * pointing and lassos. Keeps only what easing needs; knows nothing of threads, files or widgets.
 */
package activarium.view.map;
