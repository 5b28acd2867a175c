package activarium.stage;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.dataset.Split;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Two maps have names that a visitor understands, and that tell them apart whatever differs. */
class CompareTitlesTest {

  private static final CompareTitles.Side LAST = hidden(4, 10);

  private static CompareTitles.Side hidden(int layer, double epoch) {
    return side("Hidden layer " + layer, epoch, Split.TEST, 2000, "digits", "mlp", 1);
  }

  private static CompareTitles.Side side(
      String layer, double epoch, Split split, int count, String data, String network, long seed) {
    String amid = layer.toLowerCase(Locale.ROOT);
    boolean isImages = layer.startsWith("The images");
    return new CompareTitles.Side(
        layer, amid, isImages, epoch, split, count, data, network, seed, "");
  }

  private static CompareTitles one(CompareTitles.Side left, CompareTitles.Side right) {
    return new CompareTitles(left, right, true, true);
  }

  /** Two sessions. */
  private static CompareTitles two(CompareTitles.Side right, boolean linked) {
    return new CompareTitles(LAST, right, false, linked);
  }

  private static void says(CompareTitles titles, String title, String left, String right) {
    assertThat(titles.title()).isEqualTo(title);
    assertThat(titles.heading(true)).isEqualTo(left);
    assertThat(titles.heading(false)).isEqualTo(right);
  }

  @Test
  void layersAreNamedAsEverywhere() {
    says(
        one(hidden(1, 10), LAST),
        "Hidden layer 1 beside hidden layer 4",
        "Hidden layer 1 at epoch 10",
        "Hidden layer 4 at epoch 10");
  }

  @Test
  void epochsAreNamedWhereTheyDiffer() {
    says(
        one(hidden(4, 0), LAST),
        "Hidden layer 4: before training beside epoch 10",
        "Hidden layer 4 before training",
        "Hidden layer 4 at epoch 10");
    says(
        one(hidden(1, 0.5), LAST),
        "Hidden layer 1 at epoch 0.5 beside hidden layer 4 at epoch 10",
        "Hidden layer 1 at epoch 0.5",
        "Hidden layer 4 at epoch 10");
  }

  /** No training changes them, but it changes which of them are errors. */
  @Test
  void theImagesThemselvesHaveAnEpochOnlyBesideAnotherOne() {
    String name = "The images themselves";
    CompareTitles.Side images = side(name, 10, Split.TEST, 2000, "digits", "mlp", 1);
    CompareTitles.Side early = side(name, 2, Split.TEST, 2000, "digits", "mlp", 1);
    says(one(images, LAST), name + " beside hidden layer 4", name, "Hidden layer 4 at epoch 10");
    says(
        one(early, images),
        name + ": epoch 2 beside epoch 10",
        name + " at epoch 2",
        name + " at epoch 10");
    assertThat(one(early, LAST).title()).isEqualTo(name + " beside hidden layer 4 at epoch 10");
  }

  @Test
  void otherImagesAreToldApart() {
    String layer = "Hidden layer 4";
    CompareTitles learnt = two(side(layer, 10, Split.TRAIN, 1000, "digits", "mlp", 1), false);
    says(
        learnt,
        "Hidden layer 4 at epoch 10: test images beside training images",
        "Hidden layer 4 at epoch 10, test images",
        "Hidden layer 4 at epoch 10, training images");
    assertThat(learnt.subtitle(true))
        .isEqualTo("2,000 test images of digits beside 1,000 training images of digits");
    assertThat(learnt.subtitle(false)).endsWith(": each has its own brush");
    CompareTitles fewer = two(side(layer, 10, Split.TEST, 500, "digits", "mlp", 1), false);
    assertThat(fewer.heading(false)).isEqualTo("Hidden layer 4 at epoch 10, 500 images");
    CompareTitles others = two(side(layer, 10, Split.TEST, 2000, "fashion", "mlp", 1), false);
    assertThat(others.heading(false)).isEqualTo("Hidden layer 4 at epoch 10, fashion");
  }

  @Test
  void theSameImagesAreNamedOnceAndSoIsTheTraining() {
    CompareTitles titles = one(hidden(1, 10), LAST);
    assertThat(titles.subtitle(true)).isEqualTo("2,000 test images of digits");
    assertThat(titles.subtitle(false))
        .isEqualTo("2,000 test images of digits: what is brushed in one lights up in the other");
    assertThat(titles.foot()).isEqualTo("mlp, seed 1");
  }

  @Test
  void anotherNetworkIsNamed() {
    says(
        two(side("Hidden layer 2", 3, Split.TEST, 2000, "digits", "cnn", 1), true),
        "Hidden layer 4 at epoch 10, mlp beside hidden layer 2 at epoch 3, cnn",
        "Hidden layer 4 at epoch 10, mlp",
        "Hidden layer 2 at epoch 3, cnn");
  }

  /** What is alike in all that has a name is told apart nevertheless. */
  @Test
  void anotherRecordingIsNamedByItsSeedOrItsTurn() {
    CompareTitles seeds =
        two(side("Hidden layer 4", 10, Split.TEST, 2000, "digits", "mlp", 2), true);
    assertThat(seeds.title()).isEqualTo("Hidden layer 4 at epoch 10: seed 1 beside seed 2");
    assertThat(seeds.foot()).isEqualTo("mlp, seed 1 beside mlp, seed 2");
    says(
        two(hidden(4, 10), true),
        "Hidden layer 4 at epoch 10: first recording beside second recording",
        "Hidden layer 4 at epoch 10, first recording",
        "Hidden layer 4 at epoch 10, second recording");
  }

  @Test
  void aMapThatIsNotThereYetHasNoEpoch() {
    says(
        one(hidden(1, Double.NaN), LAST),
        "Hidden layer 1 beside hidden layer 4",
        "Hidden layer 1",
        "Hidden layer 4 at epoch 10");
    assertThat(one(LAST, hidden(4, 10)).title()).isEqualTo("Hidden layer 4 at epoch 10, twice");
  }
}
