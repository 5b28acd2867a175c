/** The library that people install in the Processing editor: what is in it, and how it is made. */
package activarium.cli.library;
