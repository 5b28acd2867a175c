/**
 * Distances and nearest neighbors: exact by blocks, or approximate by clusters, whatever the number
 * of threads.
 */
package activarium.projection.neighbor;
