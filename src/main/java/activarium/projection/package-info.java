/**
 * Embeddings of observations in the plane, and how one is turned onto another. Techniques and their
 * parts have rooms of their own. Imports the JDK, Commons Math, {@code core} and {@code work}.
 */
package activarium.projection;
