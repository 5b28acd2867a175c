package activarium.cli.bench;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.quality.Trustworthiness;
import activarium.projection.technique.PhaseTimer;
import activarium.projection.technique.Projection;
import activarium.projection.technique.Projections;
import activarium.work.Parallel;
import activarium.work.StopToken;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Every technique of the registry by its defaults on the same data, inside this process: seconds,
 * what the technique minimizes, and two measures that all share, each beside that of the usual
 * technique as a ratio.
 */
final class TechniqueBench {

  private static final int CHUNK = 10;
  private static final int K = 6;

  private final FloatMatrix data;
  private final int[] labels;
  private final int repeats;
  private final Parallel parallel;

  /**
   * @param data observations × features
   * @param labels the class of each
   * @param repeats runs of which the median counts, in turn; one that warms up comes before
   */
  TechniqueBench(FloatMatrix data, int[] labels, int repeats, Parallel parallel) {
    this.data = data;
    this.labels = labels.clone();
    this.repeats = repeats;
    this.parallel = parallel;
  }

  /** Figures by the name of a technique; of one that cannot project so many, why. */
  Map<String, Object> run() {
    Map<String, Object> report = new LinkedHashMap<>();
    Map<String, Object> usual = null;
    for (Projection technique : Projections.all()) {
      Map<String, Object> figures;
      try {
        figures = measure(technique);
      } catch (BadInputException e) {
        report.put(technique.name(), e.getMessage());
        continue;
      }
      usual = usual == null ? figures : usual;
      for (String shared : new String[] {"seconds", "neighborhoodHit", "trustworthiness"}) {
        figures.put(shared + "Ratio", (double) figures.get(shared) / (double) usual.get(shared));
      }
      report.put(technique.name(), figures);
    }
    return report;
  }

  private Map<String, Object> measure(Projection technique) {
    finished(technique);
    double[] seconds = new double[repeats];
    Projection.Run run = null;
    for (int r = 0; r < repeats; r++) {
      long start = System.nanoTime();
      run = finished(technique);
      seconds[r] = (System.nanoTime() - start) / 1e9;
    }
    Embedding map = run.embedding();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seconds", new Median().evaluate(seconds));
    if (technique.costName().isPresent()) {
      figures.put(technique.costName().get(), run.cost());
    }
    figures.put("neighborhoodHit", NeighborhoodHit.of(map, labels, K, parallel).global());
    figures.put("trustworthiness", Trustworthiness.of(data, map, K, parallel).global());
    return figures;
  }

  private Projection.Run finished(Projection technique) {
    StopToken stop = new StopToken();
    Projection.Run run = technique.start(data, 0, parallel, stop, PhaseTimer.NONE);
    while (!run.isFinished()) {
      run.step(CHUNK, stop);
    }
    return run;
  }
}
