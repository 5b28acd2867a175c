/**
 * Control of a show from elsewhere, by Open Sound Control and by MIDI. What arrives becomes a
 * {@code RemoteEvent} that whoever draws takes when it is ready. It knows nothing of what is shown:
 * not what an epoch or a cue is, but that a hand wants one. The only room for JavaOSC and for
 * Java's MIDI.
 */
package activarium.remote;
