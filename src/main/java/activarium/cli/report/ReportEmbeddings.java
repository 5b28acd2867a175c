package activarium.cli.report;

import activarium.cli.report.RecordingReport.Row;
import activarium.core.AtomicFile;
import activarium.core.Text;
import activarium.projection.tsne.TsneOptions;
import activarium.recording.Npy;
import activarium.session.MapMaker;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The coordinates of a report's maps, in the recording: {@code embeddings/tsne-SPLIT-LAYER} holds
 * {@code embedding.npy}, float32 of epochs × observations × 2, and {@code embedding.json}.
 *
 * @param folder of the recording
 * @param seed of the maps
 */
record ReportEmbeddings(Path folder, long seed) {

  void write(List<Row> rows) {
    Map<String, List<Row>> series = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row.measure().embedding().isPresent()) {
        String name = Text.of("tsne-%s-%s", row.split().folder(), row.layer());
        series.computeIfAbsent(name, n -> new ArrayList<>()).add(row);
      }
    }
    for (Map.Entry<String, List<Row>> one : series.entrySet()) {
      write(folder.resolve("embeddings").resolve(one.getKey()), one.getValue());
    }
  }

  private void write(Path target, List<Row> rows) {
    int points = rows.get(0).measure().embedding().orElseThrow().size();
    float[] all = new float[rows.size() * points * 2];
    for (int i = 0; i < rows.size(); i++) {
      float[] one = rows.get(i).measure().embedding().orElseThrow().positions();
      System.arraycopy(one, 0, all, i * points * 2, one.length);
    }
    Npy.write(target.resolve("embedding.npy"), all, rows.size(), points, 2);
    TsneOptions options = TsneOptions.defaults();
    Map<String, Object> about = new LinkedHashMap<>();
    about.put("method", "tsne");
    about.put("perplexity", MapMaker.perplexity(points));
    about.put("iterations", options.iterations());
    about.put("start", "fixed: a t-SNE map of the images");
    about.put("seed", seed);
    about.put("split", rows.get(0).split().folder());
    about.put("layer", rows.get(0).layer());
    about.put("epochs", rows.stream().map(row -> row.epoch().epoch()).toList());
    about.put("neighborhoodHit", rows.stream().map(row -> row.measure().map()).toList());
    about.put("neighborhoodHitHigh", rows.stream().map(row -> row.measure().high()).toList());
    about.put("kl", rows.stream().map(row -> row.measure().kl()).toList());
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    AtomicFile.stream(target.resolve("embedding.json"), out -> mapper.writeValue(out, about));
  }
}
