/**
 * What a {@code .pde} sketch is built on: the kit and all that hangs on it, from the session that
 * it opens to the pictures and films that are taken of it.
 */
package activarium.sketch;
