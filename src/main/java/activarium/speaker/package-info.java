/**
 * The window that only the lecturer sees, on another display: notes, the next picture, the time.
 * Swing draws it, in its own thread, from records that it is given; it knows nothing of the show.
 */
package activarium.speaker;
