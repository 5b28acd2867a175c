/**
 * What the neurons of a layer are for: how alike they are, where that puts them in the plane, and
 * which classes each tells from the others. Knows nothing of networks, files or drawing.
 */
package activarium.neuron;
