package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.cli.Experiment.Result;
import activarium.cli.PaperFigures.Place;
import activarium.dataset.Filter;
import activarium.network.PaperNetworks;
import activarium.network.TrainingOptions;
import activarium.recording.Recording;
import activarium.work.Parallel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The experiments of reproduce, on a data set of a few small images. */
@Timeout(120)
class ReproductionTest {

  private static final List<Filter> SOBEL = List.of(Filter.GRAY, Filter.BLUR, Filter.SOBEL);

  @TempDir Path folder;

  @Test
  void trainsGoesOnAndMeasures() throws InterruptedException {
    Experiment plain = new Experiment("tiny", List.of(), PaperNetworks.LIVE);
    Result first = run(plain, 1);
    assertThat(first.figures().epoch()).isOne();
    Result second = run(plain, 3);
    assertThat(second.figures().epoch()).isEqualTo(3);
    assertThat(second.figures().testAccuracy()).isGreaterThan(0.9);
    assertThat(second.measures()).containsOnlyKeys(Place.values());
    assertThat(second.measures().values()).allMatch(m -> m.map() > 0.3 && m.map() <= 1);
    assertThat(second.cost().processorSeconds()).isGreaterThan(first.cost().processorSeconds());
    Path recording = folder.resolve("tiny-" + PaperNetworks.LIVE);
    assertThat(Recording.open(recording).info().epochs()).hasSize(4);

    ReproductionTable table = new ReproductionTable(1, 1);
    table.add(plain, second);
    Experiment sobel = new Experiment("tiny", SOBEL, PaperNetworks.LIVE);
    table.add(sobel, run(sobel, 1));
    assertThat(table.toString())
        .containsPattern(
            "\\| tiny \\| live-mlp \\| test accuracy \\(100 images\\) after 3 epochs on 160 images,"
                + " \\d+ s of processor time \\| none \\| \\d+\\.\\d\\d \\|")
        .containsPattern(
            "tiny\\+gray\\+blur\\+sobel .* Sobel gain, test accuracy \\| none \\| [-+]");
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
            "| mnist | mlp | neighborhood hit, raw images | 89.12 | not run: no data |",
            "| mnist | mlp | neighborhood hit, last hidden layer, untrained | 83.78 | not run",
            "| mnist | mlp | neighborhood hit, last hidden layer, trained | 98.36 | not run",
            "| svhn | mlp | neighborhood hit, first hidden layer, trained | 52.78 | not run",
            "| svhn | cnn | neighborhood hit, last hidden layer, trained | 85.02 | not run",
            "| svhn | cnn | neighborhood hit, last hidden layer, trained, training observations |"
                + " 93.83",
            "| cifar-10 | cnn | neighborhood hit, last hidden layer, trained | 53.43 | not run",
            "| cifar-10 | mlp | test accuracy | not known | not run",
            "| fashion-mnist | mlp | test accuracy | none | not run")
        .doesNotContain("NaN");
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
