package activarium.cli.report;

import activarium.core.Text;
import activarium.dataset.Split;
import activarium.recording.EpochFigures;
import activarium.recording.RecordingInfo;
import java.util.List;

/**
 * The figures of a recording, for people (Markdown) and programs (CSV).
 *
 * @param info what the recording is of
 * @param splits whose observations were recorded; the test observations first
 * @param rows one for each epoch, layer and split that was measured, in this order
 */
record RecordingReport(RecordingInfo info, List<Split> splits, List<Row> rows) {

  record Row(EpochFigures epoch, Split split, String layer, LayerMeasure measure) {}

  /**
   * Tables with a heading that says what the recording is of.
   *
   * @param pictures names of picture files that stand beside the report, one a split
   */
  String markdown(List<String> pictures) {
    StringBuilder text = new StringBuilder();
    text.append(Text.of("# %s on %s\n\n", info.network(), info.dataset()));
    text.append(Text.of("Seed %d", info.seed()));
    info.protocol().forEach((name, value) -> text.append(Text.of(", %s %s", name, value)));
    text.append(".\n");
    training(text);
    hits(text);
    if (!pictures.isEmpty()) {
      text.append("\n## Maps\n\nt-SNE of the activations; colors are the true classes.\n");
      pictures.forEach(name -> text.append(Text.of("\n![Maps of every layer](%s)\n", name)));
    }
    return text.toString();
  }

  private void training(StringBuilder text) {
    boolean validated = info.epochs().stream().anyMatch(e -> !e.validationAccuracy().isNaN());
    text.append("\n## Training\n\n| epoch | updates | loss | train accuracy |");
    text.append(validated ? " validation accuracy |" : "").append(" test accuracy |\n");
    text.append("| ---: |").append(" ---: |".repeat(validated ? 5 : 4)).append('\n');
    for (EpochFigures e : info.epochs()) {
      String validation = validated ? Text.of(" %s |", percent(e.validationAccuracy())) : "";
      text.append(
          Text.of(
              "| %d | %d | %s | %s |%s %s |\n",
              e.epoch(),
              e.updates(),
              number(e.loss(), "%.4f"),
              percent(e.trainAccuracy()),
              validation,
              percent(e.testAccuracy())));
    }
  }

  private void hits(StringBuilder text) {
    text.append("\n## Neighborhood hit (k = 6)\n\n");
    text.append("In the space of the activations, and in their t-SNE map where one was made.\n\n");
    text.append("| epoch | layer |");
    splits.forEach(s -> text.append(Text.of(" %1$s, activations | %1$s, map |", s.folder())));
    text.append("\n| ---: | --- |").append(" ---: | ---: |".repeat(splits.size())).append('\n');
    for (int i = 0; i < rows.size(); i += splits.size()) {
      Row first = rows.get(i);
      text.append(Text.of("| %d | %s |", first.epoch.epoch(), first.layer));
      for (Row row : rows.subList(i, i + splits.size())) {
        text.append(Text.of(" %s | %s |", percent(row.measure.high()), percent(row.measure.map())));
      }
      text.append('\n');
    }
  }

  /** A header line, then a line a row; what is not known is empty. */
  String csv() {
    StringBuilder text =
        new StringBuilder(
            "epoch,updates,loss,trainAccuracy,validationAccuracy,testAccuracy,observations,layer,"
                + "neighborhoodHitHigh,neighborhoodHit\n");
    for (Row row : rows) {
      EpochFigures e = row.epoch;
      text.append(e.epoch()).append(',').append(e.updates());
      for (double value :
          new double[] {e.loss(), e.trainAccuracy(), e.validationAccuracy(), e.testAccuracy()}) {
        text.append(',').append(number(value, "%.6f"));
      }
      text.append(',').append(row.split.folder()).append(',').append(row.layer);
      text.append(',').append(number(row.measure.high(), "%.6f"));
      text.append(',').append(number(row.measure.map(), "%.6f")).append('\n');
    }
    return text.toString();
  }

  private static String percent(double share) {
    return number(100 * share, "%.2f %%");
  }

  private static String number(double value, String format) {
    return Double.isNaN(value) ? "" : Text.of(format, value);
  }
}
