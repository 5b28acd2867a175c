/**
 * What a training leaves behind, as files that any numpy program reads and writes. Imports the JDK,
 * {@code core} and {@code dataset}.
 */
package activarium.recording;
