/**
 * The live loop without a picture: a network trains in one thread, its snapshots are projected in
 * another, and whoever draws takes the newest frame. Knows nothing of drawing.
 */
package activarium.session;
