/**
 * What is drawn: each view gets a box on the canvas and model objects, keeps only what easing
 * needs, and knows nothing of threads, files or widgets. Used on the draw thread alone.
 */
package activarium.view;
