/**
 * Exports without a look at the window: pictures in tiles, films by a clock of their own, vectors,
 * data.
 */
package activarium.render;
