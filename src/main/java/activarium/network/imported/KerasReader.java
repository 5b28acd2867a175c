package activarium.network.imported;

import activarium.dataset.Images;
import activarium.network.Backend;
import activarium.network.keras.KerasModel;
import activarium.network.keras.Output;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/** Reads models that Keras saved as HDF5. */
final class KerasReader {

  private KerasReader() {}

  static ForeignModel read(Path file) throws IOException {
    KerasModel model = KerasModel.read(file);
    Output output = model.output();
    return new Read(
        model, new OutputForm(file, output.layer(), output.activation(), output.loss()));
  }

  private record Read(KerasModel model, OutputForm output) implements ForeignModel {

    @Override
    public List<String> layers() {
      return model.layers();
    }

    @Override
    public Result look(Images images, Collection<String> layers) {
      Backend.start(1);
      KerasModel.Result result = model.look(images, layers);
      return new Result(result.layers(), output.probabilities(result.output()));
    }

    @Override
    public boolean takesBytes() {
      return model.takesBytes();
    }
  }
}
