/**
 * A sketch in its window: the surface, the thread that draws, frame after frame, the guard that
 * looks at a frame under way, and how a run is asked for.
 */
package activarium.window;
