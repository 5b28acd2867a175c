package activarium.cli.report;

import activarium.dataset.Filter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The experiments of the paper, and two that bring about on MNIST what the paper found in SVHN:
 * classes in a dark and a light cluster, which Sobel's gradient joins again.
 */
public final class ExperimentPlan {

  private static final List<Filter> SOBEL = List.of(Filter.GRAY, Filter.BLUR, Filter.SOBEL);
  private static final List<Filter> FLIP = List.of(Filter.CONTRAST_FLIP);
  private static final List<Filter> FLIP_SOBEL =
      List.of(Filter.CONTRAST_FLIP, Filter.GRAY, Filter.BLUR, Filter.SOBEL);

  private static final List<Experiment> PAPER =
      List.of(
          new Experiment("mnist", List.of(), "mlp"),
          new Experiment("mnist", List.of(), "cnn"),
          new Experiment("mnist", FLIP, "mlp"),
          new Experiment("mnist", FLIP_SOBEL, "mlp"),
          new Experiment("svhn", List.of(), "mlp"),
          new Experiment("svhn", SOBEL, "mlp"),
          new Experiment("svhn", List.of(), "cnn"),
          new Experiment("svhn", SOBEL, "cnn"),
          new Experiment("cifar-10", List.of(), "mlp"),
          new Experiment("cifar-10", List.of(), "cnn"),
          new Experiment("fashion-mnist", List.of(), "mlp"),
          new Experiment("fashion-mnist", List.of(), "cnn"));

  private ExperimentPlan() {}

  /**
   * The paper's experiments, each before the one that it is compared with, and what else was asked
   * for.
   */
  public static List<Experiment> paperAnd(List<String> datasets, List<String> networks) {
    Set<Experiment> experiments = new LinkedHashSet<>(PAPER);
    experiments.addAll(every(datasets, networks, List.of()));
    return List.copyOf(experiments);
  }

  /** Every network on every data set, with preprocessing. */
  static List<Experiment> every(
      List<String> datasets, List<String> networks, List<Filter> filters) {
    List<Experiment> experiments = new ArrayList<>();
    for (String dataset : datasets) {
      for (String network : networks) {
        experiments.add(new Experiment(dataset, filters, network));
      }
    }
    return experiments;
  }

  /** True if the paper reports what Sobel's gradient gains by this very experiment. */
  static boolean isPaperSobel(Experiment experiment) {
    return experiment.filters().equals(SOBEL)
        && PaperFigures.isGiven(PaperFigures.sobelGain(experiment.dataset(), experiment.network()));
  }

  /** True if the experiment shows what Sobel's gradient gains over {@code other}. */
  public static boolean isSobelOf(Experiment experiment, Experiment other) {
    List<Filter> rest = new ArrayList<>(experiment.filters());
    rest.removeAll(SOBEL);
    return experiment.filters().contains(Filter.SOBEL)
        && rest.equals(other.filters())
        && experiment.dataset().equals(other.dataset())
        && experiment.network().equals(other.network());
  }
}
