package activarium.cli;

import activarium.dataset.Split;
import activarium.recording.EpochFigures;
import activarium.recording.RecordingInfo;
import java.util.List;
import java.util.Locale;

/**
 * The figures of a recording, for people (Markdown) and programs (CSV).
 *
 * @param info what the recording is of
 * @param rows one for each epoch, split and layer that was measured
 */
record RecordingReport(RecordingInfo info, List<Row> rows) {

  record Row(EpochFigures epoch, Split split, String layer, LayerMeasure measure) {}

  /** A table with a heading that says what the recording is of. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    text.append("# %s on %s\n\n".formatted(info.network(), info.dataset()));
    text.append("Seed %d; %s.\n\n".formatted(info.seed(), info.protocol()));
    text.append("## Training\n\n| epoch | updates | loss | train accuracy | test accuracy |\n");
    text.append("| ---: | ---: | ---: | ---: | ---: |\n");
    for (EpochFigures e : info.epochs()) {
      text.append(
          "| %d | %d | %s | %s | %s |\n"
              .formatted(
                  e.epoch(),
                  e.updates(),
                  number(e.loss(), "%.4f"),
                  percent(e.trainAccuracy()),
                  percent(e.testAccuracy())));
    }
    text.append("\n## Neighborhood hit (k = 6)\n\n");
    text.append("| epoch | observations | layer | high-dimensional | map |\n");
    text.append("| ---: | --- | --- | ---: | ---: |\n");
    for (Row row : rows) {
      text.append(
          "| %d | %s | %s | %s | %s |\n"
              .formatted(
                  row.epoch.epoch(),
                  row.split.folder(),
                  row.layer,
                  percent(row.measure.high()),
                  percent(row.measure.map())));
    }
    return text.toString();
  }

  /** A header line, then a line a row; what is not known is empty. */
  String csv() {
    StringBuilder text =
        new StringBuilder(
            "epoch,updates,loss,trainAccuracy,testAccuracy,observations,layer,"
                + "neighborhoodHitHigh,neighborhoodHit\n");
    for (Row row : rows) {
      EpochFigures e = row.epoch;
      text.append(e.epoch()).append(',').append(e.updates());
      for (double value : new double[] {e.loss(), e.trainAccuracy(), e.testAccuracy()}) {
        text.append(',').append(number(value, "%.6f"));
      }
      text.append(',').append(row.split.folder()).append(',').append(row.layer);
      text.append(',').append(number(row.measure.high(), "%.6f"));
      text.append(',').append(number(row.measure.map(), "%.6f")).append('\n');
    }
    return text.toString();
  }

  private static String percent(double share) {
    return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.2f %%", 100 * share);
  }

  private static String number(double value, String format) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, format, value);
  }
}
