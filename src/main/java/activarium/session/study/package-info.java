/**
 * Studies of a session in the background: evolution of maps, neighborhoods, density, stability over
 * seeds, neuron maps, t-SNE in steps. Each publishes immutable results.
 */
package activarium.session.study;
