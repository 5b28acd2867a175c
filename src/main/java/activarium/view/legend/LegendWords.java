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
    String name = name(colors);
    if (colors.coloring() == Coloring.STABILITY) {
      return Text.say("legend.stability", name, stability(colors.stability()));
    }
    if (colors.coloring() == Coloring.FALSE_MOVEMENT && !colors.isPending()) {
      return Text.say(colors.values().length == 0 ? "legend.moved.first" : "legend.moved", name);
    }
    if (colors.isPending()) {
      return Text.say(
          colors.coloring().isJudgement() ? "legend.comparing" : "legend.unknown", name);
    }
    return switch (colors.coloring()) {
      case TRUE_CLASS -> observations.isTrained() ? name : Text.say("legend.untrained", name);
      case PREDICTION, CONFIDENCE ->
          observations.isTrained() ? name : Text.say("legend.chance", name);
      case FALSE_NEIGHBORS -> Text.say("legend.false", name);
      case MISSING_NEIGHBORS -> Text.say("legend.missing", name);
      default -> name;
    };
  }

  private static String name(MapColors colors) {
    String words = colors.coloring().words();
    return switch (colors.neurons().size()) {
      case 0 -> words;
      case 1 -> words + " " + colors.neurons().get(0);
      default -> Text.say("legend.neurons", colors.neurons().size());
    };
  }

  private static String stability(Stability stability) {
    if (stability == null || stability.isWaiting()) {
      return Text.say("stability.waits");
    }
    if (stability.kept() == null) {
      return Text.say("stability.second", Stability.SEEDS);
    }
    int survivors = stability.survivingCount();
    int outliers = stability.outlierCount();
    int seeds = stability.seeds();
    return stability.isComplete()
        ? Text.say("stability.found", survivors, outliers, seeds)
        : Text.say("stability.so-far", survivors, outliers, seeds, seeds + 1, Stability.SEEDS);
  }

  /** What a triangle means. */
  static String triangle(MapColors colors) {
    return switch (colors.coloring()) {
      case TRUE_CLASS -> Text.say("legend.error.inside");
      case PREDICTION -> Text.say("legend.error");
      default -> Text.say("legend.error.alone");
    };
  }
}
