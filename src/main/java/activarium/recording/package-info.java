/**
 * What training leaves behind: the activations of every recorded layer, the predictions and the
 * figures of a moment, in memory and as files that any numpy program can read and write. Imports
 * {@code dataset}.
 */
package activarium.recording;
