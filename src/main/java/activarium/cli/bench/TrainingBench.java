package activarium.cli.bench;

import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.network.NetworkCatalog;
import activarium.network.TrainingSpeed;
import activarium.recording.DatasetOpener;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast networks train, and what the trainer and the recording cost beside the same network's
 * bare loop.
 *
 * @param dataset what to train on
 */
record TrainingBench(String dataset) {

  Map<String, Object> run() throws InterruptedException {
    Dataset data = new DatasetOpener(Home.find()).open(dataset);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("dataset", data.name());
    for (String network : List.of(NetworkCatalog.LIVE, "mlp")) {
      TrainingSpeed speed = TrainingSpeed.measure(NetworkCatalog.named(network), data);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("bareUpdatesPerSecond", speed.bareUpdatesPerSecond());
      figures.put("trainerUpdatesPerSecond", speed.trainerUpdatesPerSecond());
      figures.put("ratio", speed.ratio());
      figures.put("recordingShare", speed.recordingShare());
      report.put(network, figures);
    }
    return report;
  }
}
