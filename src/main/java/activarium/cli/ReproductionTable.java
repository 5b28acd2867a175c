package activarium.cli;

import activarium.cli.PaperFigures.Place;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The paper's figures beside ours, as Markdown. What was not run is listed as such. */
final class ReproductionTable {

  private final PaperFigures paper = new PaperFigures();
  private final StringBuilder text = new StringBuilder();
  private final Set<String> rawDone = new HashSet<>();

  ReproductionTable(long seed, int epochs, int threads) {
    text.append(
        """
        Seed %d, %d epochs, %d training threads. Neighborhood hit (k = 6) of t-SNE maps of 2000
        observations, in percent; in brackets the same in high dimension.

        | data set | network | what | paper | here |
        | --- | --- | --- | ---: | ---: |
        """
            .formatted(seed, epochs, threads));
  }

  /** Adds what an experiment gave, and how long it took. */
  void add(Experiment experiment, Experiment.Result result, double seconds) {
    String dataset = experiment.filteredDataset();
    row(
        dataset,
        experiment.network(),
        "test accuracy after %d epochs on %d images, %.0f s"
            .formatted(result.figures().epoch(), result.trainingImages(), seconds),
        Double.NaN,
        percent(100 * result.figures().testAccuracy()));
    result
        .measures()
        .forEach(
            (place, measure) -> {
              if (place == Place.RAW && !rawDone.add(dataset)) {
                return;
              }
              String network = place == Place.RAW ? "" : experiment.network();
              String ours =
                  "%s (%s)".formatted(percent(100 * measure.map()), percent(100 * measure.high()));
              row(
                  dataset,
                  network,
                  "neighborhood hit, " + place.words,
                  paper.hit(dataset, network, place),
                  ours);
            });
  }

  /** Adds an experiment that could not be run. */
  void addNotRun(Experiment experiment, String why) {
    row(
        experiment.filteredDataset(),
        experiment.network(),
        "everything",
        Double.NaN,
        "not run: " + why);
  }

  private void row(String dataset, String network, String what, double theirs, String ours) {
    text.append(
        "| %s | %s | %s | %s | %s |\n".formatted(dataset, network, what, percent(theirs), ours));
  }

  private static String percent(double value) {
    return Double.isNaN(value) ? "" : String.format(Locale.ROOT, "%.2f", value);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
