package activarium.cli;

import activarium.cli.Experiment.Result;
import activarium.cli.PaperFigures.Place;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The paper's figures beside ours, as Markdown. What was not run is listed as such. */
final class ReproductionTable {

  private final StringBuilder text = new StringBuilder();
  private final Set<String> rawDone = new HashSet<>();
  private final Map<Experiment, Result> results = new LinkedHashMap<>();

  ReproductionTable(long seed, int threads) {
    text.append(
        """
        Seed %d, %d training threads. Accuracies and neighborhood hits (k = 6) in percent; the hits are
        those of t-SNE maps of up to 2000 observations, in brackets those of the activations themselves.

        | data set | network | figure | paper | here |
        | --- | --- | --- | ---: | ---: |
        """
            .formatted(seed, threads));
  }

  /** Adds what an experiment gave, and what Sobel gained by it. */
  void add(Experiment experiment, Result result) {
    String dataset = experiment.filteredDataset();
    row(
        experiment,
        String.format(
            Locale.ROOT,
            "test accuracy (%d images) after %d epochs on %d images, %.0f s of processor time",
            result.data().test().count(),
            result.figures().epoch(),
            result.data().train().count(),
            result.cost().processorSeconds()),
        PaperFigures.accuracy(dataset),
        percent(result.figures().testAccuracy()));
    result.measures().forEach((place, measure) -> hit(experiment, place, measure));
    results.forEach(
        (other, before) -> {
          if (ExperimentPlan.isSobelOf(experiment, other)) {
            gains(experiment, before, result);
          }
        });
    results.put(experiment, result);
  }

  private void hit(Experiment experiment, Place place, LayerMeasure measure) {
    String dataset = experiment.filteredDataset();
    if (place == Place.RAW && !rawDone.add(dataset)) {
      return;
    }
    String network = place == Place.RAW ? "" : experiment.network();
    row(
        experiment,
        "neighborhood hit, " + place.words,
        PaperFigures.hit(dataset, network, place),
        "%s (%s)".formatted(percent(measure.map()), percent(measure.high())));
  }

  private void gains(Experiment experiment, Result before, Result after) {
    row(
        experiment,
        "Sobel gain, test accuracy",
        PaperFigures.sobelGain(experiment.dataset()),
        signed(after.figures().testAccuracy() - before.figures().testAccuracy()));
    row(
        experiment,
        "Sobel gain, neighborhood hit, " + Place.LAST.words,
        PaperFigures.sobelGain(experiment.dataset()),
        signed(after.measures().get(Place.LAST).map() - before.measures().get(Place.LAST).map()));
  }

  /** Adds an experiment that could not be run, with the figures that it would have had beside. */
  void addNotRun(Experiment experiment, String why) {
    String dataset = experiment.filteredDataset();
    String here = "not run: " + why;
    row(experiment, "test accuracy", PaperFigures.accuracy(dataset), here);
    for (Place place : Place.values()) {
      String network = place == Place.RAW ? "" : experiment.network();
      boolean first = place != Place.RAW || rawDone.add(dataset);
      if (first && PaperFigures.hasHit(dataset, network, place)) {
        String theirs = PaperFigures.hit(dataset, network, place);
        row(experiment, "neighborhood hit, " + place.words, theirs, here);
      }
    }
  }

  private void row(Experiment experiment, String figure, String theirs, String ours) {
    String dataset = experiment.filteredDataset();
    text.append(
        "| %s | %s | %s | %s | %s |\n"
            .formatted(dataset, experiment.network(), figure, theirs, ours));
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f", 100 * share);
  }

  private static String signed(double share) {
    return String.format(Locale.ROOT, "%+.2f", 100 * share);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
