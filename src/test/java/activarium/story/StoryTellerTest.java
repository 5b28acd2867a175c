package activarium.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTellerTest {

  @TempDir Path folder;
  private StoryTeller teller;

  @BeforeEach
  void tell() throws IOException {
    teller =
        new StoryTeller(
            Story.read(
                Files.writeString(
                    folder.resolve("talk.yaml"),
                    """
                    cues:
                      - {cue: 1, view: map}
                      - {cue: 2, pre-wait: 2}
                      - {cue: 3, enabled: false}
                      - {cue: 3.5, then: follow, post-wait: 1}
                      - {cue: 4, then: continue, post-wait: 3}
                      - {cue: 5}
                    """)));
  }

  private String shown(double seconds) {
    StoryCue cue = teller.advance(seconds);
    return cue == null ? "" : cue.called();
  }

  @Test
  void goesOnWhenItIsAskedTo() {
    assertThat(shown(1)).as("nobody asked").isEmpty();
    assertThat(teller.elapsed()).as("the time counts from the first cue on").isZero();
    assertThat(teller.next()).isTrue();
    assertThat(shown(0.1)).isEqualTo("1");
    assertThat(shown(9)).as("it waits for the lecturer").isEmpty();
    assertThat(teller.elapsed()).isEqualTo(9);
    assertThat(teller.upcoming().called()).isEqualTo("2");
    teller.next();
    assertThat(shown(1)).as("it waits two seconds").isEmpty();
    assertThat(shown(1)).isEqualTo("2");
  }

  @Test
  void whoIsImpatientClicksTwice() {
    teller.goTo(1.0);
    assertThat(shown(0)).isEqualTo("1");
    teller.next();
    shown(0.5);
    teller.next();
    assertThat(shown(0.1))
        .as("past the one that waits, and the one that is not told")
        .isEqualTo("3.5");
  }

  @Test
  void whatFollowsWaitsUntilThePictureIsThere() {
    teller.goTo(3.5);
    shown(0);
    assertThat(shown(99)).as("its picture is not there yet").isEmpty();
    teller.arrived();
    assertThat(shown(0.5)).isEmpty();
    assertThat(shown(0.5)).isEqualTo("4");
    assertThat(shown(2)).as("this one does not wait for its picture").isEmpty();
    assertThat(shown(1)).isEqualTo("5");
    assertThat(teller.next()).as("the end").isFalse();
    assertThat(teller.upcoming()).isNull();
  }

  @Test
  void whoWandersOffIsNotInterruptedAndComesBack() {
    teller.goTo(3.5);
    shown(0);
    teller.arrived();
    teller.wander();
    assertThat(teller.isAway()).isTrue();
    assertThat(shown(99)).as("nothing follows by itself").isEmpty();
    teller.back();
    assertThat(shown(0)).isEqualTo("3.5");
    assertThat(teller.isAway()).isFalse();
  }

  @Test
  void goesBackAtOnce() {
    teller.goTo(3.5);
    shown(0);
    assertThat(teller.previous()).isTrue();
    assertThat(shown(0)).as("without its wait").isEqualTo("2");
    teller.previous();
    shown(0);
    assertThat(teller.previous()).as("the beginning").isFalse();
    assertThat(teller.goTo(77.0)).isFalse();
  }
}
