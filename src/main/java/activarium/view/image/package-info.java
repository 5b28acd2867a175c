/** Images of chosen observations: insets on a map, mean images, neighbors, sheets. */
package activarium.view.image;
