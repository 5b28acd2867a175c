/**
 * The sketchbook: what a {@code .pde} sketch is built on, and what finds, compiles, runs and
 * reloads it. May import all packages but {@code cli}. The only room for Processing's preprocessor,
 * the Java compiler and the window.
 */
package activarium.sketch;
