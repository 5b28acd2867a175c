/**
 * Trails: the way of each observation through a sequence of embeddings (over layers, or over
 * epochs), bundled so that two thousand of them can be read. Imports the JDK, {@code core}, {@code
 * work} and {@code projection}.
 */
package activarium.trail;
