/**
 * How far an embedding can be trusted: measures over all points, by class and by point, exact and
 * as their papers define them. Imports the JDK, {@code core}, {@code work} and {@code projection}.
 */
package activarium.projection.quality;
