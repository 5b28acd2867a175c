/**
 * The observations that are chosen: sets, how one is combined with another, undo, and whoever has a
 * choice that states keep.
 */
package activarium.selection;
