package activarium.network;

import java.nio.file.Path;
import org.deeplearning4j.nn.modelimport.keras.KerasModelImport;
import org.deeplearning4j.nn.modelimport.keras.exceptions.InvalidKerasConfigurationException;

/**
 * Reads models that Keras 2 saved as HDF5. The only class that needs the optional libraries for
 * that; nothing else loads them.
 */
final class KerasReader {

  private KerasReader() {}

  static ImportedModel read(Path file) throws Exception {
    // The library would print its own forty lines of whatever it cannot read.
    org.bytedeco.hdf5.Exception.dontPrint();
    String path = file.toString();
    try {
      return ImportedModel.of(KerasModelImport.importKerasModelAndWeights(path, false));
    } catch (InvalidKerasConfigurationException e) {
      // It takes models of one kind alone; the other is read by another method.
      return ImportedModel.of(KerasModelImport.importKerasSequentialModelAndWeights(path, false));
    }
  }
}
