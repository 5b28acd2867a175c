/**
 * What commands share: their options, the matrices they read, progress, JSON, and how a failure is
 * explained.
 */
package activarium.cli.io;
