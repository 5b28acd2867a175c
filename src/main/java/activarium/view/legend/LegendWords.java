package activarium.view.legend;

import activarium.core.Text;
import activarium.session.study.Stability;
import activarium.view.map.Coloring;
import activarium.view.map.MapColors;
import activarium.view.map.Observations;

/** What a legend says of the coloring that is on. */
final class LegendWords {

  private LegendWords() {}

  /** The coloring, and what one has to know to read it. */
  static String of(MapColors colors, Observations observations) {
    String name = colors.coloring().words();
    if (colors.coloring() == Coloring.NEURON && colors.neuron() >= 0) {
      name += " " + colors.neuron();
    }
    if (colors.coloring() == Coloring.STABILITY) {
      return name + stability(colors.stability());
    }
    if (colors.isPending()) {
      return name + (colors.coloring().isJudgement() ? ", comparing …" : ", not known yet …");
    }
    return switch (colors.coloring()) {
      case TRUE_CLASS -> observations.isTrained() ? name : name + "; untrained, no errors marked";
      case PREDICTION, CONFIDENCE ->
          observations.isTrained() ? name : name + ", by chance: untrained";
      case FALSE_NEIGHBORS -> name + ": near here, far apart in the layer";
      case MISSING_NEIGHBORS -> name + ": near in the layer, torn apart here";
      default -> name;
    };
  }

  private static String stability(Stability stability) {
    if (stability == null || stability.isWaiting()) {
      return ", waits until nothing else is under way";
    }
    if (stability.kept() == null) {
      return Text.shown(": run 2 of %d …", Stability.SEEDS);
    }
    String progress =
        stability.isComplete()
            ? ""
            : Text.shown("; run %d of %d …", stability.seeds() + 1, Stability.SEEDS);
    return Text.shown(
        ": %d of %d outliers survive %d%s",
        stability.survivingCount(), stability.outlierCount(), stability.seeds(), progress);
  }

  /** What a triangle means. */
  static String triangle(MapColors colors) {
    return switch (colors.coloring()) {
      case TRUE_CLASS -> "error, inside: taken for";
      case PREDICTION -> "error, taken for";
      default -> "error";
    };
  }
}
