package activarium.exhibit;

import static activarium.exhibit.PinTries.Outcome.RIGHT;
import static activarium.exhibit.PinTries.Outcome.WAIT;
import static activarium.exhibit.PinTries.Outcome.WRONG;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PinTriesTest {

  @TempDir Path folder;

  private Path file;
  private PinTries tries;

  @BeforeEach
  void begin() {
    file = folder.resolve("tries");
    tries = new PinTries(file, 0);
  }

  private void wrong(int times, double seconds) {
    for (int i = 0; i < times; i++) {
      assertThat(tries.attempt(seconds, () -> false)).isEqualTo(WRONG);
    }
  }

  @Test
  void waitsTwiceAsLongEachTimeUpToAnHour() {
    wrong(2, 0);
    assertThat(tries.left(0)).isZero();
    wrong(1, 0);
    double now = 0;
    for (double wait : new double[] {30, 60, 120, 240, 480, 960, 1920, 3600, 3600}) {
      assertThat(tries.left(now)).isEqualTo(wait);
      now += wait;
      wrong(1, now);
    }
  }

  @Test
  void looksAtNothingWhileItWaits() {
    wrong(3, 0);
    assertThat(
            tries.attempt(
                29.9,
                () -> {
                  throw new AssertionError("it was looked at");
                }))
        .isEqualTo(WAIT);
    assertThat(tries.left(29.9)).as("a try in between makes it no longer").isLessThan(0.2);
    assertThat(tries.attempt(30, () -> true)).isEqualTo(RIGHT);
  }

  @Test
  void beginsAnewAfterTheRightOne() {
    wrong(2, 0);
    assertThat(tries.attempt(0, () -> true)).isEqualTo(RIGHT);
    wrong(2, 0);
    assertThat(tries.left(0)).isZero();
  }

  @Test
  void givesNoNewTriesForAReboot() {
    wrong(3, 0);
    wrong(1, 30);
    PinTries rebooted = new PinTries(file, 2);
    assertThat(rebooted.left(2)).as("the whole wait").isEqualTo(60);
    assertThat(rebooted.attempt(3, () -> true)).isEqualTo(WAIT);
    assertThat(rebooted.attempt(62, () -> false)).isEqualTo(WRONG);
    assertThat(rebooted.left(62)).isEqualTo(120);
  }

  @Test
  void countsATryBeforeItIsLookedAt() {
    wrong(2, 0);
    tries.attempt(
        0,
        () -> {
          assertThat(new PinTries(file, 7).left(7)).isEqualTo(30);
          return true;
        });
    assertThat(new PinTries(file, 7).left(7)).isZero();
  }

  @Test
  void waitsAfterAStateThatCannotBeRead() throws IOException {
    Files.writeString(file, "none");
    assertThat(new PinTries(file, 5).left(5)).isEqualTo(30);
    Files.writeString(file, String.valueOf(Integer.MAX_VALUE));
    PinTries many = new PinTries(file, 5);
    assertThat(many.left(5)).isEqualTo(3600);
    assertThat(many.attempt(3605, () -> false)).isEqualTo(WRONG);
    assertThat(many.left(3605)).isEqualTo(3600);
  }

  @Test
  void goesOnWithoutADisk() throws IOException {
    Files.writeString(folder.resolve("b"), "no folder");
    tries = new PinTries(folder.resolve("b/tries"), 0);
    wrong(3, 0);
    assertThat(tries.left(0)).isEqualTo(30);
  }
}
