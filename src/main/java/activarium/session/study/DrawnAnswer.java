package activarium.session.study;

import activarium.dataset.DrawnDigit;
import activarium.dataset.Images;
import activarium.recording.ActivationSet;
import java.util.List;
import java.util.Optional;

/**
 * What a network makes of a digit that somebody drew.
 *
 * @param drawn what was asked about
 * @param image as the network sees it; null where there is nothing to ask about
 * @param predictions how sure it is of each class, 0 … 1; empty likewise
 * @param layers what each recorded layer says, one row each
 * @param way where it lies in the map of each layer; empty before there are maps
 * @param lessons that the network has had
 * @param effect what these have done to the others; empty as long as that is not known
 */
public record DrawnAnswer(
    DrawnDigit drawn,
    Images image,
    float[] predictions,
    List<ActivationSet> layers,
    Optional<Way> way,
    Lessons lessons,
    Optional<Lessons.Effect> effect) {

  /**
   * A digit that was placed in maps which were made without it.
   *
   * @param among the maps
   * @param positions x and y in each of them
   * @param alike the observations that each layer takes for the most alike, the nearest first
   */
  public record Way(EvolutionResult among, float[] positions, int[][] alike) {

    /** Those that the last layer takes for the most alike. */
    public int[] nearest() {
      return alike[alike.length - 1];
    }
  }

  /** Of a drawing that no network need be asked about. */
  static DrawnAnswer none(DrawnDigit drawn) {
    return new DrawnAnswer(
        drawn, null, new float[0], List.of(), Optional.empty(), Lessons.NONE, Optional.empty());
  }

  /** Whether the network was asked. */
  public boolean isAsked() {
    return image != null;
  }

  /** The class that it is taken for, or −1. */
  public int predictedClass() {
    int best = -1;
    for (int c = 0; c < predictions.length; c++) {
      best = best < 0 || predictions[c] > predictions[best] ? c : best;
    }
    return best;
  }

  DrawnAnswer on(Way found) {
    return new DrawnAnswer(drawn, image, predictions, layers, Optional.of(found), lessons, effect);
  }

  DrawnAnswer with(Lessons.Effect found) {
    return new DrawnAnswer(drawn, image, predictions, layers, way, lessons, Optional.of(found));
  }
}
