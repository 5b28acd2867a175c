/**
 * Models that Keras saved as HDF5: their reading, and their forward pass in inference mode, layer
 * by layer, none of which changes what another has said. Imports {@code core} and {@code dataset};
 * the only room for jHDF.
 */
package activarium.network.keras;
