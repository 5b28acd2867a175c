/**
 * What every other package may share: the matrix that data travel in, the folders of an
 * installation, and the two exceptions that reach a person as one line. Imports the JDK alone.
 */
package activarium.core;
