package activarium.session.study;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.FloatMatrix;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Two clusters of fifty in five dimensions. */
class TsneRunTest {

  private static final int COUNT = 100;

  private static FloatMatrix clusters() {
    SplittableRandom random = new SplittableRandom(3);
    float[] values = new float[COUNT * 5];
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextGaussian() + 12 * (i / 5 % 2);
    }
    return new FloatMatrix(COUNT, 5, values);
  }

  private static int[] labels() {
    int[] labels = new int[COUNT];
    for (int i = 0; i < COUNT; i++) {
      labels[i] = i % 2;
    }
    return labels;
  }

  private static TsneFrame settled(TsneRun run, int beyond) {
    TsneFrame[] last = new TsneFrame[1];
    until(
        "a settled map",
        () -> {
          TsneFrame frame = run.take();
          last[0] = frame == null ? last[0] : frame;
          return last[0] != null && last[0].iteration() > beyond && run.isAtRest();
        });
    return last[0];
  }

  private static TsneRun begun() {
    TsneRun run = new TsneRun(labels(), 7);
    run.activations(TsneRunTest::clusters);
    return run;
  }

  @Test
  void settlesAndRests() {
    try (TsneRun run = begun();
        TsneRun same = begun()) {
      TsneFrame frame = settled(run, 0);
      assertThat(frame.hit()[frame.hit().length - 1]).isEqualTo(1);
      assertThat(frame.kl()[frame.kl().length - 1]).isLessThan(frame.kl()[0]);
      assertThat(settled(same, 0).embedding().positions())
          .as("the same from the same seed")
          .isEqualTo(frame.embedding().positions());
    }
  }

  @Test
  void goesOnFromWhereItIsUnderOtherSettings() {
    try (TsneRun run = begun()) {
      TsneFrame before = settled(run, 0);
      run.settings(run.settings().withPerplexity(5));
      TsneFrame after = settled(run, before.iteration());
      assertThat(after.embedding().positions()).isNotEqualTo(before.embedding().positions());
      float width = after.embedding().bounds().width();
      run.settings(run.settings().withExaggeration(8));
      TsneFrame tight = settled(run, after.iteration());
      assertThat(tight.embedding().bounds().width())
          .as("attraction draws together")
          .isLessThan(0.8f * width);
    }
  }

  @Test
  void holdsWhatIsPinnedUntilItIsLetGo() {
    try (TsneRun run = begun()) {
      TsneFrame before = settled(run, 0);
      float x = before.embedding().bounds().maxX() + 10;
      run.pin(4, x, 0);
      TsneFrame held = settled(run, before.iteration());
      assertThat(held.embedding().x(4)).isEqualTo(x);
      assertThat(held.pinned()).containsExactly(4);
      run.unpin();
      TsneFrame free = settled(run, held.iteration());
      assertThat(free.embedding().x(4)).isNotEqualTo(x);
      assertThat(free.pinned()).isEmpty();
    }
  }

  @Test
  void settlesAgainWhenItIsShaken() {
    try (TsneRun run = begun()) {
      TsneFrame before = settled(run, 0);
      run.perturb();
      TsneFrame after = settled(run, before.iteration());
      assertThat(after.hit()[after.hit().length - 1]).isEqualTo(1);
      assertThat(positions(after)).isNotEqualTo(positions(before));
      run.restart();
      TsneFrame anew = settled(run, 0);
      assertThat(positions(anew)).isEqualTo(positions(before));
    }
  }

  private static float[] positions(TsneFrame frame) {
    return frame.embedding().positions();
  }

  @Test
  void refusesWhatNoMapCanBeMadeWith() {
    assertThatThrownBy(() -> new TsneSettings(0.5, 1, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("perplexity");
    assertThatThrownBy(() -> new TsneSettings(30, 1, 0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
