/** What a visitor draws, and what a network answers. */
package activarium.view.drawing;
