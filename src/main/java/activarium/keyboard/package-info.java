/**
 * What keys do: one table that obeys them, tells them on the screen, and is what texts list. Stands
 * on the canvas; whoever has keys stands on this.
 */
package activarium.keyboard;
