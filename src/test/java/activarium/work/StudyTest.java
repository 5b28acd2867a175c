package activarium.work;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked for last comes, once, and what was passed over costs nothing. */
@Timeout(60)
class StudyTest {

  private static final int BUDGET = 3;

  private final Study<String> study = new Study<>("nothing is known", BUDGET, result -> 1);
  private final List<Object> begun = new CopyOnWriteArrayList<>();
  private final CountDownLatch held = new CountDownLatch(1);

  @AfterEach
  void close() {
    held.countDown();
    study.close();
  }

  private void ask(Object key) {
    study.ask(
        key,
        run -> {
          begun.add(key);
          return "of " + key;
        });
  }

  /** A computation that goes on until it is stopped or let go. */
  private String hold(Study.Run<String> run) throws InterruptedException {
    begun.add("held");
    while (held.getCount() > 0) {
      run.stop().throwIfStopped();
      Thread.onSpinWait();
    }
    return "held";
  }

  private String taken() {
    String[] taken = new String[1];
    until("a result", () -> (taken[0] = study.take()) != null);
    return taken[0];
  }

  @Test
  void computesInTheBackgroundOnceAndIsTakenOnce() {
    assertThat(study.isAtRest()).as("nobody asked").isTrue();
    ask(1);
    ask(1);
    until("all is done", () -> study.progress() == 1);
    assertThat(study.isAtRest()).as("not taken").isFalse();
    assertThat(study.take()).isEqualTo("of 1");
    assertThat(study.take()).isNull();
    assertThat(study.result()).isEqualTo("of 1");
    assertThat(study.isAtRest()).isTrue();
    assertThat(begun).containsExactly(1);
  }

  @Test
  void aDragOverManyKeysComputesOnlyWhereItRests() {
    study.ask("held", this::hold);
    until("it begins", () -> !begun.isEmpty());
    StopToken[] stop = new StopToken[1];
    CountDownLatch winding = new CountDownLatch(1);
    study.ask(
        "slow to stop",
        run -> {
          begun.add("slow");
          stop[0] = run.stop();
          winding.await();
          return "slow";
        });
    until("the one before was stopped", () -> begun.contains("slow"));
    for (int key = 0; key < 10; key++) {
      ask(key);
    }
    assertThat(stop[0].isStopped()).isTrue();
    winding.countDown();
    assertThat(taken()).isEqualTo("of 9");
    assertThat(begun).as("all that was begun").containsExactly("held", "slow", 9);
    until("rest", study::isAtRest);
    assertThat(study.take()).as("what was overtaken").isNull();
  }

  @Test
  void whatWasComputedComesBackAtOnce() {
    ask(1);
    String first = taken();
    ask(2);
    taken();
    ask(1);
    assertThat(study.progress()).isEqualTo(1);
    assertThat(study.take()).as("in the same breath").isSameAs(first);
    assertThat(begun).containsExactly(1, 2);
  }

  @Test
  void whatWasUsedLongestAgoLeavesItsMemory() {
    for (int key = 1; key <= BUDGET + 1; key++) {
      ask(key);
      taken();
    }
    ask(2);
    assertThat(study.take()).isEqualTo("of 2");
    ask(1);
    assertThat(taken()).isEqualTo("of 1");
    assertThat(begun).containsExactly(1, 2, 3, 4, 1);
  }

  @Test
  void whatIsUnderWayIsFinishedBeforeWhatIsAskedForNext() {
    study.ask("held", this::hold);
    until("it begins", () -> !begun.isEmpty());
    study.askNext("passed over", run -> "passed over");
    study.askNext("next", run -> "next");
    held.countDown();
    until("the newest", () -> "next".equals(study.result()));
    assertThat(study.newestKey()).isEqualTo("next");
    study.askNext("held", run -> "again");
    assertThat(study.take()).as("it was finished, not stopped").isEqualTo("held");
  }

  @Test
  void showsHowFarItIsAndWhatThereIsSoFar() {
    study.ask(
        1,
        run -> {
          run.progress(0.5);
          run.publish("half");
          return hold(run);
        });
    until("half of it", () -> study.progress() == 0.5);
    assertThat(study.take()).isEqualTo("half");
    assertThat(study.isAtRest()).isFalse();
    held.countDown();
    assertThat(taken()).isEqualTo("held");
    assertThat(study.progress()).isEqualTo(1);
  }

  @Test
  void aFailureIsToldAndNotTriedAgainUntilSomethingElseIsAsked() {
    Study.Computation<String> failing =
        run -> {
          begun.add("failing");
          throw new AssertionError("on purpose");
        };
    study.ask(1, failing);
    until("a failure", () -> study.failure() != null);
    study.ask(1, failing);
    assertThat(study.failure()).hasMessage("nothing is known: on purpose");
    assertThat(study.isAtRest()).isTrue();
    assertThat(study.progress()).isEqualTo(1);
    assertThat(begun).hasSize(1);
    ask(2);
    assertThat(study.failure()).isNull();
    assertThat(taken()).isEqualTo("of 2");
  }

  @Test
  void whatNobodyWantsAnyMoreIsStopped() {
    study.ask("held", this::hold);
    until("it begins", () -> !begun.isEmpty());
    study.forget();
    assertThat(study.isAtRest()).isTrue();
    ask(1);
    assertThat(taken()).as("though nobody lets the other go").isEqualTo("of 1");
  }
}
