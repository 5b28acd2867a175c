package activarium.session;

import activarium.neuron.NeuronMap;
import activarium.recording.Snapshot;

/**
 * The neurons that are to be drawn now. Immutable.
 *
 * @param snapshot the network at this moment
 * @param layer whose neurons are mapped
 * @param map lies as nearly as can be like that of the moment before
 */
public record NeuronFrame(Snapshot snapshot, String layer, NeuronMap map) {}
