package activarium.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.show.Cue;
import activarium.story.StoryCue.Then;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryTest {

  @Test
  void readsWhatShips() throws IOException {
    try (var files = Files.list(Home.find().data().resolve("stories"))) {
      assertThat(files.map(Story::read).toList())
          .isNotEmpty()
          .allSatisfy(story -> assertThat(story.languages()).contains("en", "de"));
    }
  }

  private static final String TALK =
      """
      # A talk of three cues
      title: {en: Seeing, de: Sehen}
      minutes: 20
      languages: [en, de]
      cues:
        - cue: 1
          view: map          # the whole
          recording: mlp
          layer: "1"
          epoch: 0
          caption: {en: Nothing is learned, de: Nichts ist gelernt}

        # what training does
        - cue: 2
          view: errors
          epoch: 10
          color: confidence
          choose: {class: 9, taken-for: 4}
          camera: {x: 0.3, zoom: 2}
          set: {perplexity: 30, contours: true}
          pre-wait: 0.5
          post-wait: 2
          then: follow
          notes: {en: Slowly, de: Langsam}

        - {cue: 4, enabled: false}
        - {cue: 5, data: mnist}
      """;

  @TempDir Path folder;

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("talk.yaml"), text);
  }

  private Story read(String text) throws IOException {
    return Story.read(write(text));
  }

  @Test
  void readsWhatACueSays() throws IOException {
    Story story = read(TALK);
    assertThat(story.title().in("de")).isEqualTo("Sehen");
    assertThat(story.minutes()).isEqualTo(20);
    StoryCue second = story.cues().get(1);
    assertThat(second.called()).isEqualTo("2");
    assertThat(second.view()).isEqualTo(View.ERRORS);
    assertThat(second.camera()).isEqualTo(new Cue.Camera(0.3, 0.5, 2));
    assertThat(second.choice().isClass()).isEqualTo(OptionalInt.of(9));
    assertThat(second.choice().holdsFor(3, 9, 4)).isTrue();
    assertThat(second.choice().holdsFor(3, 9, 9)).isFalse();
    assertThat(second.timing()).isEqualTo(new StoryCue.Timing(0.5, 0.2, 2, Then.FOLLOW));
    assertThat(second.notes().in("en")).isEqualTo("Slowly");
    assertThat(second.caption().isEmpty()).isTrue();
  }

  @Test
  void whatACueDoesNotSayGoesOnOrIsAsTheViewOpens() throws IOException {
    Story story = read(TALK);
    StoryCue second = story.cues().get(1);
    assertThat(second.source().recording()).as("goes on").contains("mlp");
    assertThat(second.set())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "layer",
                "1",
                "epoch",
                10.0,
                "color",
                "confidence",
                "perplexity",
                30.0,
                "contours",
                true));
    StoryCue third = story.cues().get(2);
    assertThat(third.set())
        .as("layer and moment go on, the rest does not")
        .containsOnlyKeys("layer", "epoch");
    assertThat(third.camera()).isEqualTo(Cue.Camera.WHOLE);
    assertThat(third.choice()).isEqualTo(Choice.NONE);
    assertThat(story.cues().get(3).source().recording()).as("data end a recording").isEmpty();
  }

  @Test
  void aComparisonHasAnotherRecordingBesideItAndNoOtherCueHas() throws IOException {
    Story story =
        read(
            """
            cues:
              - {cue: 1, view: comparison, recording: mlp, beside: cnn}
              - {cue: 2}
              - {cue: 3, view: map}
            """);
    assertThat(story.cues().stream().map(cue -> cue.source().beside()))
        .containsExactly(
            Optional.of(new StoryCue.Beside("cnn", folder.resolve("cnn"))),
            Optional.empty(),
            Optional.empty());
    assertThat(story.cues().get(2).source().recording()).contains("mlp");
    assertWrong(
        "cues: [{cue: 1, view: map, recording: mlp, beside: cnn}]",
        "talk.yaml:1:52: expected a recording beside another in the view comparison only");
  }

  private static final String DECLARED =
      """
      recordings:
        plain: {network: live-mlp, epochs: 3, minutes: 1.5}
        flipped: {filter: [gray, contrast-flip]} # half of them
      cues:
        - {cue: 1, view: map, recording: plain}
        - {cue: 2, recording: flipped}
        - {cue: 3}
        - {cue: 4, recording: .}
      """;

  @Test
  void readsTheRecordingsThatItDeclares() throws IOException {
    Story story = read(DECLARED);
    assertThat(story.recordings()).containsOnlyKeys("plain", "flipped");
    StoryRecording plain = story.recordings().get("plain");
    assertThat(plain.minutes()).isEqualTo(1.5);
    assertThat(plain.options().get("epochs").value()).isEqualTo("3");
    assertThat(plain.options()).as("minutes are no option").containsOnlyKeys("network", "epochs");
    StoryRecording flipped = story.recordings().get("flipped");
    assertThat(flipped.options().get("filter").value()).isEqualTo("gray,contrast-flip");
    assertThat(flipped.options().get("filter").place()).endsWith("talk.yaml:3:21");
    Path beside = Home.find().exports().resolve("stories/talk");
    assertThat(story.cues().stream().map(cue -> cue.source().folder().orElseThrow()))
        .as("declared, declared, goes on, a folder beside the story")
        .containsExactly(
            beside.resolve("plain"), beside.resolve("flipped"), beside.resolve("flipped"), folder);
  }

  @Test
  void addsACueToAStoryThatDeclaresRecordings() throws IOException {
    Story longer = StoryWriter.insert(read(DECLARED), 1, Map.of("view", "layers"));
    assertThat(longer.recordings()).containsOnlyKeys("plain", "flipped");
    assertThat(longer.cues().get(2).source().recording()).contains("flipped");
    String text = Files.readString(folder.resolve("talk.yaml"));
    assertThat(text.lines().collect(Collectors.toList()))
        .containsSubsequence(DECLARED.lines().toList());
  }

  @Test
  void passesOverWhatIsNotEnabled() throws IOException {
    Story story = read(TALK);
    assertThat(story.next(1)).isEqualTo(3);
    assertThat(story.previous(3)).isEqualTo(1);
    assertThat(story.next(3)).isEqualTo(-1);
    assertThat(story.previous(0)).isEqualTo(-1);
  }

  @Test
  void saysLineAndColumnOfWhatIsWrong() throws IOException {
    assertWrong(
        TALK.replace("view: errors", "view: eror"), "talk.yaml:15:11: expected a view: map");
    assertWrong(TALK.replace("color:", "colour:"), "talk.yaml:17:5: expected one of the keys");
    assertWrong(TALK.replace("cue: 2", "cue: 1"), "talk.yaml:14:10: expected a number above");
    assertWrong(TALK.replace("then: follow", "then: go"), "talk.yaml:23:11: expected wait, contin");
    assertWrong(TALK.replace(", de: Langsam", ""), "talk.yaml:24:12: expected a text for the lang");
    assertWrong(TALK.replace("zoom: 2", "zoom: 99"), "talk.yaml:19:28: expected a number from 1");
    assertWrong(TALK.replace("[en, de]", "[en, xx]"), "talk.yaml:4:17: expected the tag of a lang");
    assertWrong(TALK.replace("{class: 9, taken-for: 4}", "{}"), "talk.yaml:18:13: expected observ");
    assertWrong(
        TALK.replace("post-wait: 2", "post-wait: -2"), "talk.yaml:22:16: expected a number from 0");
    assertWrong(TALK.replace("epoch: 10", "epoch: 10\n    epoch: 9"), "talk.yaml:17:5");
    assertWrong(TALK.replace("data: mnist", "data: mnist, recording: x"), "not both");
    assertWrong(TALK.replace("de: Sehen}", "de: Sehen"), "talk.yaml:3:");
    assertWrong("", "talk.yaml: expected a story, found nothing");
    assertWrong("cues: []", "talk.yaml:1:7: expected at least one cue");
    assertWrong("title: x", "expected a list of cues");
    assertWrong("[1, 2]", "expected keys with values");
    assertWrong("cues:\n  - {view: map}", "expected the number of a cue");
    assertWrong("cues:\n  - {cue: 1}", "none in the first cue");
  }

  private void assertWrong(String text, String said) {
    assertThatThrownBy(() -> read(text))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining(said)
        .message()
        .doesNotContain("\n");
  }

  @Test
  void everyViewHasAWordAndAKey() {
    for (View view : View.values()) {
      assertThat(View.named(view.word())).contains(view);
      assertThat(View.ofSketch(view.sketch())).contains(view);
    }
    assertThat(View.values()[0].number()).isEqualTo(1);
  }

  @Test
  void addsACueAndLeavesEveryOtherLine() throws IOException {
    Story story = read(TALK);
    Map<String, Object> seen = new LinkedHashMap<>();
    seen.put("view", "layers");
    seen.put("set", Map.of("relaxation", 0.5));
    seen.put("caption", Map.of("en", "A: b", "de", "schön"));
    Story longer = StoryWriter.insert(story, 1, seen);
    assertThat(longer.cues()).hasSize(5);
    assertThat(longer.cues().get(2).called()).isEqualTo("3");
    assertThat(longer.cues().get(2).view()).isEqualTo(View.LAYERS);
    assertThat(longer.cues().get(2).caption().in("de")).isEqualTo("schön");
    assertThat(longer.cues().get(2).set()).containsEntry("relaxation", 0.5);
    String text = Files.readString(folder.resolve("talk.yaml"));
    assertThat(text.lines().collect(Collectors.toList()))
        .containsSubsequence(TALK.lines().toList());
    seen.remove("caption");
    Story again = StoryWriter.insert(StoryWriter.insert(longer, 1, seen), -1, seen);
    assertThat(again.cues().stream().map(StoryCue::called))
        .containsExactly("0.5", "1", "2", "2.5", "3", "4", "5");
    Story last = StoryWriter.insert(again, 6, seen);
    assertThat(last.cues().get(7).called()).isEqualTo("6");
    try (var files = Files.list(folder)) {
      assertThat(files).as("nothing else is left").hasSize(1);
    }
  }
}
