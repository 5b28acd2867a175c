package activarium.show;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.dataset.Mutations;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CueListTest {

  @TempDir Path folder;

  private CueList read(String text) throws IOException {
    return CueList.read(Files.writeString(folder.resolve("cues.yaml"), text));
  }

  @Test
  void readsWhatHappensWhen() throws IOException {
    CueList list =
        read(
            """
            seconds: 12
            cues:
              - {at: 8, over: 2, camera: {x: 0.3, y: 0.4, zoom: 3}}
              - {at: 1, over: 6, set: {epoch: 10, layer: "2", class.3: false}}
            """);
    assertThat(list.seconds()).isEqualTo(12);
    Cue first = list.cues().get(0);
    assertThat(first.at()).as("in the order of time").isEqualTo(1);
    assertThat(first.set())
        .containsEntry("epoch", 10)
        .containsEntry("layer", "2")
        .containsEntry("class.3", false);
    assertThat(first.share(0)).isZero();
    assertThat(first.share(4)).isEqualTo(0.5);
    assertThat(first.share(99)).isEqualTo(1);
    assertThat(list.cues().get(1).camera()).isEqualTo(new Cue.Camera(0.3, 0.4, 3));
  }

  @Test
  void whatIsNotSaidHappensAtOnce() throws IOException {
    CueList list =
        read(
            "seconds: 12\ncues:\n - {at: 0, set: {layer: \"1\"}}\n - {at: 6, set: {layer: \"2\"}}");
    assertThat(list.cues()).extracting(Cue::over).containsExactly(0.0, 0.0);
    assertThat(list.cues().get(1).share(6)).isEqualTo(1);
  }

  @Test
  void saysWhereAListIsWrong() {
    for (String wrong :
        new String[] {
          "",
          "seconds: -1",
          "seconds: 3\ncues: 7",
          "seconds: 3\nwhat: 1",
          "cues: []",
          "seconds: 3\ncues:\n - {at: -1}",
          "seconds: 3\ncues:\n - {set: {epoch: 1}}",
          "seconds: 3\ncues:\n - {at: 0, camera: {zoom: 99}}"
        }) {
      assertThatThrownBy(() -> read(wrong))
          .as(wrong)
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("cues.yaml");
    }
    assertThatThrownBy(() -> CueList.read(folder.resolve("none.yaml")))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void survivesBrokenFiles() throws IOException {
    String good =
        """
        seconds: 12
        cues:
          - {at: 0, set: {layer: "1", epoch: 0, live: false}}
          - {at: 1, over: 6, set: {epoch: 10}}
          - {at: 8, over: 2, camera: {x: 0.3, y: 0.4, zoom: 3}}
        """;
    Mutations.survive(
        good.getBytes(StandardCharsets.UTF_8), 3000, folder.resolve("bad.yaml"), CueList::read);
    // A chain of aliases, each twice the one before, must not fill the memory.
    StringBuilder bomb = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 60; i++) {
      bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThatThrownBy(() -> read(bomb + "seconds: 3\n")).isInstanceOf(BadInputException.class);
  }
}
