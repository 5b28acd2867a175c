package activarium.cli.report;

import activarium.cli.report.RecordingReport.Row;
import activarium.core.AtomicFile;
import activarium.core.Home;
import activarium.core.Text;
import activarium.dataset.Split;
import activarium.draw.Theme;
import activarium.recording.Recording;
import activarium.view.map.MapSheet;
import activarium.view.map.Observations;
import activarium.view.map.StillMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.imageio.ImageIO;

/**
 * The maps of a report as pictures: a sheet for each split, with a row an epoch and a column a
 * layer.
 *
 * @param home where the fonts and colors are
 * @param recording what was measured
 */
record ReportPictures(Home home, Recording recording) {

  /** More rows would make a sheet that nobody can print. */
  private static final int MOST_ROWS = 6;

  /**
   * Writes a sheet for every split that has maps.
   *
   * @return the names of the files
   */
  List<String> write(Path folder, List<Row> rows) {
    List<String> names = new ArrayList<>();
    for (Split split : recording.splits()) {
      List<List<StillMap>> maps = maps(rows, split);
      if (!maps.isEmpty()) {
        String name = Text.of("report-%s.png", split.folder());
        write(folder.resolve(name), split, maps);
        names.add(name);
      }
    }
    return names;
  }

  private List<List<StillMap>> maps(List<Row> rows, Split split) {
    int[] labels = LayerMeasure.labels(recording.observations(split));
    TreeMap<Integer, List<StillMap>> byEpoch = new TreeMap<>();
    for (Row row : rows) {
      if (row.split() == split && row.measure().embedding().isPresent()) {
        byEpoch.computeIfAbsent(row.epoch().epoch(), e -> new ArrayList<>()).add(map(row, labels));
      }
    }
    List<List<StillMap>> all = List.copyOf(byEpoch.values());
    List<List<StillMap>> chosen = new ArrayList<>();
    int count = Math.min(MOST_ROWS, all.size());
    for (int i = 0; i < count; i++) {
      chosen.add(all.get(count == 1 ? 0 : i * (all.size() - 1) / (count - 1)));
    }
    return chosen;
  }

  private StillMap map(Row row, int[] labels) {
    return new StillMap(
        Text.of("%s, epoch %d", row.layer(), row.epoch().epoch()),
        Text.of(
            "neighborhood hit %.1f %%, of the activations %.1f %%, KL %.3f",
            100 * row.measure().map(), 100 * row.measure().high(), row.measure().kl()),
        row.measure().embedding().orElseThrow(),
        Observations.of(
            recording.snapshot(row.epoch().epoch(), row.split()),
            labels,
            recording.info().classNames()));
  }

  private void write(Path file, Split split, List<List<StillMap>> maps) {
    var info = recording.info();
    MapSheet sheet = new MapSheet(Theme.light(home.data()), home.data(), info.classNames());
    String subtitle =
        Text.of("%d %s observations, t-SNE", recording.observations(split).count(), split.folder());
    var image = sheet.draw(Text.of("%s on %s", info.network(), info.dataset()), subtitle, maps);
    AtomicFile.stream(file, out -> ImageIO.write(image, "png", out));
  }
}
