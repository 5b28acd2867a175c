package activarium.stage;

import activarium.core.Text;
import activarium.dataset.Split;
import activarium.session.Session;
import activarium.view.map.MapWords;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * What two maps are called: over each what it is of, as everywhere, and whatever else it differs in
 * from the other; over both what is compared.
 */
final class CompareTitles {

  private final Side left;
  private final Side right;
  private final boolean sameImages;

  /** What only one of two maps that are of different recordings has; nothing if they agree. */
  private final List<Function<Side, String>> differences = new ArrayList<>();

  /**
   * What a map is of.
   *
   * @param layer as the beginning of a sentence
   * @param amid the same amid a sentence
   * @param isImages whether these are the images themselves, which no training changes
   * @param epoch NaN before there is a map
   * @param images how many
   * @param seed of the training
   * @param role trunk or branch; empty if it is neither
   */
  record Side(
      String layer,
      String amid,
      boolean isImages,
      double epoch,
      Split split,
      int images,
      String dataset,
      String network,
      long seed,
      String role) {

    /**
     * What is seen of a session.
     *
     * @param layer that is seen, or will be
     * @param epoch NaN before there is a map
     * @param role trunk or branch; empty if it is neither
     */
    static Side of(Session session, String layer, double epoch, String role) {
      return new Side(
          MapWords.title(session, layer),
          MapWords.layer(session, layer),
          !session.layers().contains(layer),
          epoch,
          session.observations().split(),
          session.observations().count(),
          session.dataset(),
          session.network(),
          session.seed(),
          role);
    }

    private String epochWords() {
      return Text.brief(epoch);
    }

    /** The layer, and its epoch; without this where it is not known, or changes nothing. */
    private String at(String name, boolean always) {
      if (Double.isNaN(epoch) || isImages && !always) {
        return name;
      }
      return epoch == 0 ? Text.say("map.untrained", name) : Text.say("map.at", name, epochWords());
    }

    private String imageWords() {
      return MapWords.images(split, images, dataset);
    }

    private String splitWords() {
      return Text.say(split == Split.TRAIN ? "compare.training" : "compare.test");
    }
  }

  /**
   * @param sameSession whether both are of one recording, or of one training
   * @param linked whether both are of the same images
   */
  CompareTitles(Side left, Side right, boolean sameSession, boolean linked) {
    this.left = left;
    this.right = right;
    this.sameImages = linked;
    differ(Side::role);
    if (!differences.isEmpty()) {
      return; // it names what else they differ in
    }
    differ(Side::splitWords);
    differ(Side::dataset);
    differ(Side::network);
    if (!linked && differences.isEmpty()) {
      differ(side -> Text.say("compare.images", side.images));
    }
    if (!sameSession && differences.isEmpty()) {
      differ(side -> Text.say("compare.seed", side.seed));
    }
    if (!sameSession && differences.isEmpty()) {
      differ(side -> Text.say(side == left ? "compare.first" : "compare.second"));
    }
  }

  private void differ(Function<Side, String> words) {
    if (!words.apply(left).equals(words.apply(right))) {
      differences.add(words);
    }
  }

  private boolean differsInEpoch() {
    return !Double.isNaN(left.epoch)
        && !Double.isNaN(right.epoch)
        && !left.epochWords().equals(right.epochWords());
  }

  /** What is compared. */
  String title() {
    boolean sameLayer = left.layer.equals(right.layer);
    boolean epochs = differsInEpoch();
    if (sameLayer && differences.isEmpty() && epochs) {
      return Text.say("compare.epochs", left.layer, moment(left), moment(right));
    }
    if (sameLayer && differences.isEmpty()) {
      return Text.say("compare.twice", left.at(left.layer, false));
    }
    if (sameLayer && !epochs) {
      return Text.say("compare.common", left.at(left.layer, false), others(left), others(right));
    }
    String first = epochs ? left.at(left.layer, sameLayer) : left.layer;
    String second = epochs ? right.at(right.amid, sameLayer) : right.amid;
    return Text.say("compare.beside", with(first, left), with(second, right));
  }

  private static String moment(Side side) {
    return side.epoch == 0
        ? Text.say("compare.untrained")
        : Text.say("compare.epoch", side.epochWords());
  }

  private String others(Side side) {
    return String.join(", ", differences.stream().map(words -> words.apply(side)).toList());
  }

  private String with(String name, Side side) {
    return differences.isEmpty() ? name : Text.say("compare.with", name, others(side));
  }

  /**
   * What is said over one map.
   *
   * @param isLeft whether over the left one
   */
  String heading(boolean isLeft) {
    Side side = isLeft ? left : right;
    boolean bothImages = left.isImages && right.isImages;
    return with(side.at(side.layer, bothImages && differsInEpoch()), side);
  }

  /**
   * Of which images the maps are, as far as it is the same, and what a hand can do.
   *
   * @param still whether a picture is taken, in which no hand does anything
   */
  String subtitle(boolean still) {
    String images = left.imageWords();
    if (sameImages) {
      return still ? images : Text.say("compare.same", images);
    }
    String others = right.imageWords();
    String both =
        images.equals(others)
            ? Text.say("compare.apart", images)
            : Text.say("compare.beside", images, others);
    return still ? both : Text.say("compare.different", both);
  }

  /** Which training both are of; of which two where it is not one. */
  String foot() {
    String first = Text.say("status.still", left.network, left.seed);
    String second = Text.say("status.still", right.network, right.seed);
    return first.equals(second) ? first : Text.say("compare.beside", first, second);
  }
}
