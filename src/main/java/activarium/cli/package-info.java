/**
 * The command line: one class a command, and one place where failures become exit codes. Imports
 * all.
 */
package activarium.cli;
