package activarium.cli.report;

import activarium.cli.report.Experiment.Observed;
import activarium.cli.report.Experiment.Result;
import activarium.cli.report.PaperFigures.Place;
import activarium.core.Text;
import activarium.dataset.Dataset;
import activarium.dataset.Split;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

/** The paper's figures beside ours, as Markdown. What was not run is listed as such. */
public final class ReproductionTable {

  private static final double CONFIDENCE = 0.95;

  private final StringBuilder text = new StringBuilder();
  private final Set<String> splitsDone = new HashSet<>();
  private final Set<String> rawDone = new HashSet<>();
  private final Map<Experiment, Result> results = new LinkedHashMap<>();
  private final ReproductionNotes notes = new ReproductionNotes();

  public ReproductionTable(long seed, int threads) {
    text.append(
        Text.of(
            """
            Seed %d, %d training threads. Accuracies and neighborhood hits (k = 6) in percent; the hits are
            those of t-SNE maps of up to 2000 observations, in brackets those of the activations themselves;
            in those of an accuracy is its 95 %% interval for other images of the kind (Wilson).

            | data set | network | figure | paper | here |
            | --- | --- | --- | ---: | ---: |
            """,
            seed, threads));
  }

  /** Adds what an experiment gave, and what Sobel gained by it. */
  public void add(Experiment experiment, Result result) {
    Dataset data = result.data();
    splits(
        experiment,
        Text.of(
            "%d, %d, %d", data.train().count(), data.validation().count(), data.test().count()));
    row(
        experiment,
        Text.of(
            "test accuracy (%d images) after %d epochs on %d images, %.0f s of processor time",
            data.test().count(),
            result.figures().epoch(),
            data.train().count(),
            result.cost().processorSeconds()),
        PaperFigures.accuracy(experiment.filteredDataset(), experiment.network()),
        interval(result.figures().testAccuracy(), data.test().count()));
    accuracyOfMap(experiment, Place.LAST, result, Split.TEST);
    accuracyOfMap(experiment, Place.LAST_TRAIN, result, Split.TRAIN);
    result.measures().forEach((place, measure) -> hit(experiment, place, measure));
    results.forEach(
        (other, before) -> {
          if (ExperimentPlan.isSobelOf(experiment, other)) {
            gains(experiment, before, result);
          }
        });
    results.put(experiment, result);
    notes.addWeights(experiment.network(), data);
  }

  private void splits(Experiment experiment, String ours) {
    if (splitsDone.add(experiment.dataset())) {
      String figure = "images to train on, to validate with, to test on";
      row(experiment, figure, PaperFigures.splits(experiment.dataset()), ours);
    }
  }

  private void accuracyOfMap(Experiment experiment, Place place, Result result, Split split) {
    Observed observed = result.observed().get(split);
    accuracyOfMap(experiment, place, interval(observed.accuracy(), observed.count()));
  }

  private void accuracyOfMap(Experiment experiment, Place place, String ours) {
    String theirs =
        PaperFigures.accuracyOfMap(experiment.filteredDataset(), experiment.network(), place);
    String what = place == Place.LAST ? "test" : "training";
    row(experiment, "accuracy on the " + what + " observations of the map", theirs, ours);
  }

  private void hit(Experiment experiment, Place place, LayerMeasure measure) {
    if (place != Place.RAW || rawDone.add(experiment.filteredDataset())) {
      String ours = Text.of("%s (%s)", percent(measure.map()), percent(measure.high()));
      row(experiment, "neighborhood hit, " + place.words, paperHit(experiment, place), ours);
    }
  }

  private static String paperHit(Experiment experiment, Place place) {
    String network = place == Place.RAW ? "" : experiment.network();
    return PaperFigures.hit(experiment.filteredDataset(), network, place);
  }

  private void gains(Experiment experiment, Result before, Result after) {
    gains(
        experiment,
        signed(after.figures().testAccuracy() - before.figures().testAccuracy()),
        signed(after.measures().get(Place.LAST).map() - before.measures().get(Place.LAST).map()));
  }

  private void gains(Experiment experiment, String accuracy, String hit) {
    String dataset = experiment.dataset();
    String network = experiment.network();
    String theirs = PaperFigures.sobelGain(dataset, network);
    row(experiment, "Sobel gain, test accuracy", theirs, accuracy);
    String theirHit = PaperFigures.sobelHitGain(dataset, network);
    row(experiment, "Sobel gain, neighborhood hit, " + Place.LAST.words, theirHit, hit);
  }

  /** Adds an experiment that could not be run, with the figures that it would have had beside. */
  public void addNotRun(Experiment experiment, String why) {
    String here = "not run: " + why;
    splits(experiment, here);
    String accuracy = PaperFigures.accuracy(experiment.filteredDataset(), experiment.network());
    row(experiment, "test accuracy", accuracy, here);
    for (Place place : List.of(Place.LAST, Place.LAST_TRAIN)) {
      if (PaperFigures.isGiven(
          PaperFigures.accuracyOfMap(experiment.filteredDataset(), experiment.network(), place))) {
        accuracyOfMap(experiment, place, here);
      }
    }
    for (Place place : Place.values()) {
      boolean first = place != Place.RAW || rawDone.add(experiment.filteredDataset());
      String theirs = paperHit(experiment, place);
      if (first && PaperFigures.isGiven(theirs)) {
        row(experiment, "neighborhood hit, " + place.words, theirs, here);
      }
    }
    if (ExperimentPlan.isPaperSobel(experiment)) {
      gains(experiment, here, here);
    }
  }

  private void row(Experiment experiment, String figure, String theirs, String ours) {
    String dataset = experiment.filteredDataset();
    text.append(
        Text.of(
            "| %s | %s | %s | %s | %s |\n", dataset, experiment.network(), figure, theirs, ours));
  }

  /** A share with the interval of Wilson that holds the true one in 95 of 100 draws of images. */
  private static String interval(double share, int count) {
    ConfidenceInterval interval =
        new WilsonScoreInterval()
            .createInterval(count, (int) Math.round(share * count), CONFIDENCE);
    return Text.of(
        "%s (%s–%s)",
        percent(share), percent(interval.getLowerBound()), percent(interval.getUpperBound()));
  }

  private static String percent(double share) {
    return Text.of("%.2f", 100 * share);
  }

  private static String signed(double share) {
    return Text.of("%+.2f", 100 * share);
  }

  @Override
  public String toString() {
    return text + "\n" + notes;
  }
}
