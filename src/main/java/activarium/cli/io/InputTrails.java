package activarium.cli.io;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.recording.NpyFile;
import activarium.trail.TrailSet;
import java.nio.file.Path;

/** Reads the trails that commands are given, and refuses what cannot be computed with. */
public final class InputTrails {

  private InputTrails() {}

  /** Trails × points × 2 finite values; there may be no trails, but none without points. */
  public static TrailSet read(Path path) {
    NpyFile file = NpyFile.open(path).requireDimensions(3);
    int[] shape = file.shape();
    if (shape[1] < 1 || shape[2] != 2) {
      throw BadInputException.of(
          path, "trails × points × 2", Text.of("%d × %d × %d", shape[0], shape[1], shape[2]));
    }
    return TrailSet.unlabeled(shape[0], shape[1], file.floats()).requireFinite(path);
  }
}
