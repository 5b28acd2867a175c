/** What colors and signs on a map mean, in words beside it, and the card at the pointer. */
package activarium.view.legend;
