/** The map of neurons, what a neuron is for, and its links to observations. */
package activarium.view.neuron;
