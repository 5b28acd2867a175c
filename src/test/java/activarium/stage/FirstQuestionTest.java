package activarium.stage;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.draw.Box;
import activarium.draw.Theme;
import activarium.session.study.ConfusionMatrix;
import activarium.session.study.ConfusionMatrix.Confusion;
import activarium.sketch.Drawing;
import activarium.view.image.ChosenImages;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import activarium.window.FrameSize;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is asked before anything is chosen, and that nothing is asked that means nothing. */
class FirstQuestionTest {

  private static final int[] LABELS = {0, 0, 0, 1, 1, 2, 2};

  /** One of class 0 for 1, two of class 1 for 2, two of class 2 for 0. */
  private static final int[] WRONG = {0, 0, 1, 2, 2, 0, 0};

  private final FirstQuestion question =
      new FirstQuestion(List.of("a", "b", "c"), new ChosenImages(null), () -> "Waiting for a look");

  private Theme theme;

  private static void show(FirstQuestion question, int[] predicted, boolean isTrained) {
    Observations observations =
        new Observations(
            LABELS, predicted, new float[LABELS.length], List.of("a", "b", "c"), isTrained);
    question.show(ConfusionMatrix.of(LABELS, predicted, 3), observations);
  }

  @Test
  void isTheMostFrequentErrorAndOfSeveralTheFirst() {
    show(question, WRONG, true);
    assertThat(question.asked()).isEqualTo(new Confusion(1, 2));
  }

  @Test
  void isNoneWhereErrorsMeanNothing() {
    assertThat(question.asked()).as("before predictions").isNull();
    show(question, WRONG, false);
    assertThat(question.asked()).as("before training").isNull();
    show(question, LABELS, true);
    assertThat(question.asked()).as("without errors").isNull();
    show(question, WRONG, true);
    question.forget();
    assertThat(question.asked()).as("of a network that is no more").isNull();
  }

  @Test
  void saysWhyThereIsNone() {
    Drawing waiting = draw(asked -> {});
    Drawing untrained = draw(asked -> show(asked, WRONG, false));
    Drawing right = draw(asked -> show(asked, LABELS, true));
    for (Drawing said : List.of(waiting, untrained, right)) {
      assertThat(said.count(theme.muted())).isGreaterThan(100);
      assertThat(said.count(theme.text())).as("nothing stands out").isZero();
    }
    assertThat(waiting.pixels()).isNotEqualTo(untrained.pixels());
    assertThat(untrained.pixels()).isNotEqualTo(right.pixels());
  }

  private Drawing draw(Consumer<FirstQuestion> prepare) {
    prepare.accept(question);
    return Drawing.of(
        new FrameSize(720, 720),
        1,
        kit -> theme = kit.canvas().theme(),
        (kit, frame) ->
            question.draw(kit.canvas(), new Box(20, 60, 400, 200), new ObservationMap(), -1));
  }
}
