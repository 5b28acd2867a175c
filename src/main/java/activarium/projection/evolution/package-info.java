/**
 * Strategies that turn a sequence of activation sets into a sequence of embeddings (section 5.4.4
 * of the paper).
 */
package activarium.projection.evolution;
