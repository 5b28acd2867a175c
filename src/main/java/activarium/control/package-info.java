/**
 * What a panel controls, as parameters: time and training, layer, colors, trails, neurons, t-SNE.
 */
package activarium.control;
