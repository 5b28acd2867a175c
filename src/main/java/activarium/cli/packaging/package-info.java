/** {@code package}: a folder that runs where there is neither Java nor Maven. */
package activarium.cli.packaging;
