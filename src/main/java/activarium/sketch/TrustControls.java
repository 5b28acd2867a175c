package activarium.sketch;

import activarium.parameter.ChoiceParameter;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.session.Judgement;
import activarium.session.Session;
import java.util.List;

/**
 * What the map's colors mean: classes, or where it must not be trusted, judged by a number of
 * neighbors.
 */
public final class TrustControls {

  private static final String CLASSES = "Class";
  private static final String FALSE_NEIGHBORS = "False";
  private static final String MISSING_NEIGHBORS = "Missing";

  private final Session session;
  private final ChoiceParameter color;
  private String chosen = CLASSES;
  private float neighbors = 6;

  TrustControls(Session session, ParameterList parameters) {
    this.session = session;
    color =
        new ChoiceParameter(
            "color",
            "Color",
            List.of(CLASSES, FALSE_NEIGHBORS, MISSING_NEIGHBORS),
            () -> chosen,
            this::choose);
    parameters.add(color);
    parameters.add(
        new RangeParameter(
            "k", "Neighbors compared, k", 1, Judgement.MAX_K, 1, () -> neighbors, this::neighbors));
  }

  private void choose(String option) {
    chosen = option;
    judge();
  }

  private void neighbors(float k) {
    neighbors = k;
    judge();
  }

  private void judge() {
    session.judgeBy(isOn() ? Math.round(neighbors) : 0);
  }

  /** Whether the map shows its own faults instead of classes. */
  public boolean isOn() {
    return !chosen.equals(CLASSES);
  }

  /** The next of classes, false neighbors, missing neighbors. */
  public void next() {
    color.next(1);
  }

  /** How wrong each observation lies, 0 … 1, or null while classes are shown. */
  public double[] doubts(Judgement judgement) {
    if (!isOn() || judgement == null) {
      return null;
    }
    double[] right =
        chosen.equals(FALSE_NEIGHBORS)
            ? judgement.trustworthiness().perPoint()
            : judgement.continuity().perPoint();
    double[] doubts = new double[right.length];
    for (int i = 0; i < right.length; i++) {
      doubts[i] = 1 - right[i];
    }
    return doubts;
  }

  /** What a bright observation means. */
  public String meaning() {
    return chosen.equals(FALSE_NEIGHBORS)
        ? "near here, far apart in the layer"
        : "near in the layer, torn apart here";
  }
}
