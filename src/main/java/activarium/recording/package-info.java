/**
 * What a training leaves behind: activation sets, snapshots, and the files that hold them, readable
 * by any numpy program. Imports the JDK, {@code core} and {@code dataset}.
 */
package activarium.recording;
