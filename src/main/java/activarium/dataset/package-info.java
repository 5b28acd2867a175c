/**
 * Images with labels, from the data sets of the paper or a person's own, and the fixed subset of
 * them that is observed. Imports the JDK alone; the only room for the MATLAB reader.
 */
package activarium.dataset;
