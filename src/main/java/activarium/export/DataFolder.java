package activarium.export;

import activarium.core.AtomicFile;
import activarium.core.FloatMatrix;
import activarium.core.Folders;
import activarium.recording.Npy;
import activarium.show.ViewState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A folder with the numbers behind a picture: {@code observations.csv} for spreadsheets, and the
 * same as {@code .npy} for numpy. The state of the picture is in a JSON file of the same name
 * beside it.
 *
 * <pre>
 * observations.csv    a row an observation, see the first line
 * positions.npy       float32 N × 2        predictions.npy   float32 N × classes
 * labels.npy          int32 N              indices.npy       int32 N, where each is in its split
 * quality.npy         float64 N × figures  brushed.npy       uint8 N × brushes
 * trails.npy          float32 N × T × 2, where there are trails
 * </pre>
 */
public final class DataFolder {

  private DataFolder() {}

  /**
   * Writes the folder, whole or not at all.
   *
   * @param folder that does not exist yet
   * @param trails positions of all trails, observation by observation, point by point, x and y; of
   *     length 0 if there are none
   */
  public static void write(Path folder, ObservationData data, float[] trails, ViewState state)
      throws IOException {
    Path partial = folder.resolveSibling(folder.getFileName() + ".part");
    Files.createDirectories(partial);
    try {
      fill(partial, data, trails);
      Sidecar.write(folder, state);
      AtomicFile.placeFolder(partial, folder);
    } finally {
      Folders.delete(partial); // what is not finished
    }
  }

  private static void fill(Path partial, ObservationData data, float[] trails) {
    csv(partial.resolve("observations.csv"), data);
    int count = data.count();
    Npy.write(partial.resolve("positions.npy"), data.positions());
    Npy.write(partial.resolve("predictions.npy"), data.predictions());
    Npy.write(partial.resolve("labels.npy"), data.labels(), count);
    Npy.write(partial.resolve("indices.npy"), data.indices(), count);
    if (!data.quality().isEmpty()) {
      Npy.write(partial.resolve("quality.npy"), quality(data), count, data.quality().size());
    }
    if (!data.brushed().isEmpty()) {
      Npy.write(partial.resolve("brushed.npy"), brushed(data), count, data.brushed().size());
    }
    if (trails.length > 0) {
      Npy.write(partial.resolve("trails.npy"), trails, count, trails.length / count / 2, 2);
    }
  }

  private static double[] quality(ObservationData data) {
    double[] rows = new double[data.count() * data.quality().size()];
    int column = 0;
    for (double[] values : data.quality().values()) {
      for (int i = 0; i < values.length; i++) {
        rows[i * data.quality().size() + column] = values[i];
      }
      column++;
    }
    return rows;
  }

  private static byte[] brushed(ObservationData data) {
    byte[] rows = new byte[data.count() * data.brushed().size()];
    int column = 0;
    for (boolean[] values : data.brushed().values()) {
      for (int i = 0; i < values.length; i++) {
        rows[i * data.brushed().size() + column] = (byte) (values[i] ? 1 : 0);
      }
      column++;
    }
    return rows;
  }

  private static void csv(Path file, ObservationData data) {
    StringBuilder text = new StringBuilder();
    List<String> head =
        new ArrayList<>(
            List.of("index", "label", "label_name", "predicted", "predicted_name", "x", "y"));
    head.addAll(data.quality().keySet());
    head.addAll(data.brushed().keySet());
    row(text, head);
    for (int i = 0; i < data.count(); i++) {
      row(text, cells(data, i));
    }
    AtomicFile.text(file, text.toString());
  }

  private static List<String> cells(ObservationData data, int i) {
    FloatMatrix positions = data.positions();
    List<String> cells = new ArrayList<>();
    cells.add(Integer.toString(data.indices()[i]));
    cells.add(Integer.toString(data.labels()[i]));
    cells.add(data.classNames().get(data.labels()[i]));
    cells.add(Integer.toString(data.predicted(i)));
    cells.add(data.classNames().get(data.predicted(i)));
    cells.add(Float.toString(positions.at(i, 0)));
    cells.add(Float.toString(positions.at(i, 1)));
    for (double[] values : data.quality().values()) {
      cells.add(Double.toString(values[i]));
    }
    for (Map.Entry<String, boolean[]> brush : data.brushed().entrySet()) {
      cells.add(brush.getValue()[i] ? "1" : "0");
    }
    return cells;
  }

  /** As RFC 4180 has it, but with the line ends of numpy and R. */
  private static void row(StringBuilder text, List<String> cells) {
    text.append(String.join(",", cells.stream().map(DataFolder::quoted).toList())).append('\n');
  }

  private static String quoted(String cell) {
    return cell.matches("[^,\"\r\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }
}
