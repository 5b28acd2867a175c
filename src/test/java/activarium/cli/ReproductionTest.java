package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.cli.report.Experiment;
import activarium.cli.report.Experiment.Result;
import activarium.cli.report.ExperimentPlan;
import activarium.cli.report.PaperFigures.Place;
import activarium.cli.report.ReproductionTable;
import activarium.dataset.Filter;
import activarium.network.NetworkCatalog;
import activarium.network.TrainingOptions;
import activarium.recording.Recording;
import activarium.work.Parallel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The experiments of reproduce, on a data set of a few small images. */
class ReproductionTest {

  private static final List<Filter> SOBEL = List.of(Filter.GRAY, Filter.BLUR, Filter.SOBEL);

  @TempDir Path folder;

  @Test
  void trainsGoesOnAndMeasures() throws InterruptedException {
    Experiment plain = new Experiment("tiny", List.of(), NetworkCatalog.LIVE);
    Result first = run(plain, 1);
    assertThat(first.figures().epoch()).isOne();
    Result second = run(plain, 3);
    assertThat(second.figures().epoch()).isEqualTo(3);
    assertThat(second.figures().testAccuracy()).isGreaterThan(0.9);
    assertThat(second.measures()).containsOnlyKeys(Place.values());
    assertThat(second.measures().values()).allMatch(m -> m.map() > 0.3 && m.map() <= 1);
    assertThat(second.cost().processorSeconds()).isGreaterThan(first.cost().processorSeconds());
    Path recording = folder.resolve("tiny-" + NetworkCatalog.LIVE);
    assertThat(Recording.open(recording).info().epochs()).hasSize(4);

    ReproductionTable table = new ReproductionTable(1, 1);
    table.add(plain, second);
    Experiment sobel = new Experiment("tiny", SOBEL, NetworkCatalog.LIVE);
    table.add(sobel, run(sobel, 1));
    assertThat(table.toString())
        .containsPattern(
            "\\| tiny \\| live-mlp \\| test accuracy \\(100 images\\) after 3 epochs on 160 images,"
                + " \\d+ s of processor time \\| none \\| \\d+\\.\\d\\d"
                + " \\(9\\d\\.\\d\\d–\\d+\\.\\d\\d\\) \\|")
        .containsPattern(
            "tiny\\+gray\\+blur\\+sobel .* Sobel gain, test accuracy \\| none \\| [-+]")
        .contains("to validate with, to test on | none | 160, 0, 100 |")
        .containsPattern(
            "accuracy on the training observations of the map \\| none \\| (100\\.00|9\\d\\.)")
        .contains(
            "N(l−1) + N(l)", "live-mlp on 6 × 6 × 1: hidden-4 0.1083, as printed 0.1522 (+41 %)");
    assertThat(Files.exists(folder.resolve("tiny-live-mlp.cost"))).isTrue();
  }

  private Result run(Experiment experiment, int epochs) throws InterruptedException {
    try (Parallel parallel = new Parallel(1)) {
      return experiment.run(
          TinyData.dataset(), TrainingOptions.epochs(1, epochs), folder, parallel);
    }
  }

  @Test
  void whatIsNotRunStandsBesideThePaper() {
    ReproductionTable table = new ReproductionTable(1, 1);
    ExperimentPlan.paperAnd(List.of("mnist"), List.of("mlp"))
        .forEach(experiment -> table.addNotRun(experiment, "no data"));
    assertThat(table.toString())
        .contains(
            "| mnist | mlp | neighborhood hit, raw images | 89.12 (Fig. 5.2) | not run: no data |",
            "| mnist | mlp | test accuracy | 98.52 (Table 4) | not run",
            "| mnist | cnn | test accuracy | 99.62 (Table 4) | not run",
            "| svhn | mlp | test accuracy | 77.38 (Table 4) | not run",
            "| svhn | cnn | test accuracy | 93.76 (Table 4) | not run",
            "| cifar-10 | mlp | test accuracy | 52.91 (Table 4) | not run",
            "| cifar-10 | cnn | test accuracy | 79.19 (Table 4) | not run",
            "| fashion-mnist | mlp | test accuracy | none | not run",
            "mlp | accuracy on the test observations of the map | 99.15 (Fig. 5.3b) | not run",
            "mlp | accuracy on the training observations of the map | 81.65 (Fig. 5.7) | not run",
            "cnn | accuracy on the training observations of the map | 99.9 (Fig. 5.8) | not run",
            "cnn | accuracy on the test observations of the map | 78.7 (Fig. 5.9) | not run",
            "mlp | neighborhood hit, last hidden layer, untrained | 83.78 (Fig. 5.3a) | not run",
            "mlp | neighborhood hit, last hidden layer, trained | 98.36 (Fig. 5.3b) | not run",
            "mlp | neighborhood hit, last hidden layer, untrained | 20.94 (Fig. 5.4) | not run",
            "mlp | neighborhood hit, first hidden layer, trained | 52.78 (Fig. 5.5a) | not run",
            "mlp | neighborhood hit, last hidden layer, trained | 67 (Fig. 5.5b) | not run",
            "cnn | neighborhood hit, last hidden layer, trained | 85.02 (Fig. 5.6) | not run",
            "trained, training observations | 71.43 (Fig. 5.7) | not run",
            "trained, training observations | 93.83 (Fig. 5.8) | not run",
            "cnn | neighborhood hit, last hidden layer, trained | 53.43 (Fig. 5.9) | not run",
            "sobel | mlp | Sobel gain, test accuracy | +3.96 (5.4.2) | not run",
            "sobel | cnn | Sobel gain, test accuracy | +0.65 (5.4.2) | not run",
            "sobel | mlp | Sobel gain, neighborhood hit, last hidden layer, trained | +9.06"
                + " (5.4.2)",
            "sobel | cnn | Sobel gain, neighborhood hit, last hidden layer, trained | +1.43"
                + " (5.4.2)",
            "to test on | 50000, 10000, 10000 (5.3) | not run",
            "to test on | 63200, 10000, 26000 (5.3) | not run",
            "to test on | 30000, 10000, 10000 (5.3) | not run")
        .doesNotContain("NaN", "not known")
        .doesNotContain("mnist+contrast-flip+gray+blur+sobel | mlp | Sobel gain");
  }

  @Test
  void comparesSobelWithTheSameWithoutIt() {
    Experiment flipped = new Experiment("mnist", List.of(Filter.CONTRAST_FLIP), "mlp");
    Experiment healed =
        new Experiment("mnist", Filter.parse("contrast-flip,gray,blur,sobel"), "mlp");
    Experiment plain = new Experiment("mnist", List.of(), "mlp");
    assertThat(ExperimentPlan.isSobelOf(healed, flipped)).isTrue();
    assertThat(ExperimentPlan.isSobelOf(healed, plain)).isFalse();
    assertThat(ExperimentPlan.isSobelOf(flipped, plain)).isFalse();
    assertThat(ExperimentPlan.isSobelOf(healed, new Experiment("mnist", flipped.filters(), "cnn")))
        .isFalse();
    assertThat(ExperimentPlan.paperAnd(List.of("mnist-small"), List.of("live-mlp")))
        .contains(healed, new Experiment("mnist-small", List.of(), "live-mlp"));
  }
}
