package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.recording.Recording;
import activarium.story.Story;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a story needs is recorded before it is told. */
class StoryCommandTest {

  private static final String EXPORTS = "activarium.exports";
  private static final String STORY =
      """
      recordings:
        small:
          dataset: mnist-small
          filter: [gray, contrast-flip]
          network: live-mlp
          epochs: 2
          observations: 40
          train-observations: true
          validation: 9900
          minutes: 3
      cues:
        - {cue: 1, view: map, recording: small}
      """;

  @TempDir Path folder;
  private String before;
  private String said;

  @BeforeEach
  void exportHere() {
    before = System.setProperty(EXPORTS, folder.resolve("exports").toString());
  }

  @AfterEach
  void exportThere() {
    if (before == null) {
      System.clearProperty(EXPORTS);
    } else {
      System.setProperty(EXPORTS, before);
    }
  }

  private Path write(String text) throws IOException {
    return Files.writeString(folder.resolve("talk.yaml"), text);
  }

  private int execute(String... arguments) {
    StringWriter errors = new StringWriter();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    PrintStream console = System.out;
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    try {
      CommandLine line = Main.commandLine().setErr(new PrintWriter(errors, true));
      return line.execute(arguments);
    } finally {
      System.setOut(console);
      said = output.toString(StandardCharsets.UTF_8) + errors;
    }
  }

  @Test
  void recordsWhatIsMissingAndNothingElse() throws IOException {
    String story = write(STORY).toString();
    assertThat(execute("story", "check", story)).isZero();
    assertThat(said).contains("1 cues, nothing wrong; to record before: small");
    assertThat(execute("show", story)).isEqualTo(4);
    assertThat(said)
        .contains("lacks recordings (small): type ./activarium story prepare " + story)
        .contains("first (about 3 minutes)");
    assertThat(execute("story", "prepare", story)).isZero();
    assertThat(said).contains("talk: records small in").contains("(about 3 minutes)");
    Recording made = Recording.open(made(story));
    assertThat(made.info().dataset()).isEqualTo("mnist-small+gray+contrast-flip");
    assertThat(made.info().epochs()).hasSize(3);
    assertThat(made.splits()).hasSize(2);
    String times = times(made.folder());
    assertThat(execute("story", "prepare", story)).isZero();
    assertThat(said).contains("all recordings are there");
    assertThat(times(made.folder())).as("left alone").isEqualTo(times);
    assertThat(execute("story", "check", story)).isZero();
    assertThat(said).doesNotContain("to record before");
  }

  private static Path made(String story) {
    return Story.read(Path.of(story)).recordings().get("small").folder();
  }

  private static String times(Path recording) throws IOException {
    StringBuilder times = new StringBuilder();
    try (Stream<Path> files = Files.walk(recording)) {
      for (Path file : files.sorted().toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        times.append(file).append(' ').append(time.toMillis()).append('\n');
      }
    }
    return times.toString();
  }

  @Test
  void goesOnWithWhatWasInterrupted() throws IOException {
    String story = write(STORY.replace("epochs: 2", "epochs: 1")).toString();
    assertThat(execute("story", "prepare", story)).isZero();
    write(STORY); // of which a half is there now
    assertThat(execute("show", story)).as("half of it is nothing to show").isEqualTo(4);
    assertThat(said).contains("about 2 minutes");
    assertThat(execute("story", "prepare", story)).isZero();
    assertThat(Recording.open(made(story)).info().epochs()).hasSize(3);
  }

  @Test
  void beginsAnewWhatWasEndedBeforeItWasARecording() throws IOException {
    String story = write(STORY).toString();
    Path observed = Files.createDirectories(made(story).resolve("observations/test"));
    Files.writeString(observed.resolve("images.npy"), "torn");
    assertThat(execute("show", story)).isEqualTo(4);
    assertThat(execute("story", "prepare", story)).isZero();
    assertThat(Recording.open(made(story)).info().epochs()).hasSize(3);
  }

  @Test
  void touchesNoOtherRecording() throws IOException {
    String story = write(STORY.replace("epochs: 2", "epochs: 1")).toString();
    assertThat(execute("story", "prepare", story)).isZero();
    String times = times(made(story));
    for (String other : new String[] {"seed: 7", "threads: 2", "observations: 39"}) {
      write(STORY.replace("observations: 40", other));
      assertThat(execute("story", "prepare", story)).as(other).isEqualTo(3);
      assertThat(said).contains("talk.yaml:3:5 declares, or nothing: move it away");
      assertThat(said.lines()).hasSize(1);
    }
    assertThat(times(made(story))).isEqualTo(times);
  }

  @Test
  void saysWhereAStoryAsksForWhatCannotBeRecorded() throws IOException {
    assertWrong("epochs: 2", "epoch: 2", "talk.yaml:6:12: expected minutes or a word of record: ");
    assertWrong("epochs: 2", "out: x", "talk.yaml:6:10: expected minutes or a word of record: ");
    assertWrong("epochs: 2", "epochs: two", "talk.yaml:6:13: Invalid value");
    assertWrong("epochs: 2", "epochs: 0", "talk.yaml:6:13: --epochs must be at least 1");
    assertWrong("live-mlp", "mlpp", "talk.yaml:5:14: network: expected one of cnn, ");
    assertWrong("contrast-flip", "flip", "talk.yaml:4:13: filter: expected one of gray, ");
    assertWrong("minutes: 3", "minutes: soon", "talk.yaml:10:14: expected a number from 0");
    assertWrong("small:", "'a/b':", "expected a recording whose name has letters, digits");
    assertWrong("recording: small", "recording: smal", "declares (small), or a folder, found");
  }

  private void assertWrong(String right, String wrong, String expected) throws IOException {
    String story = write(STORY.replace(right, wrong)).toString();
    for (String[] command : new String[][] {{"story", "check"}, {"story", "prepare"}}) {
      assertThat(execute(command[0], command[1], story)).as(wrong).isEqualTo(3);
      assertThat(said).contains(expected);
      assertThat(said.lines()).hasSize(1);
    }
    assertThat(folder.resolve("exports")).doesNotExist();
  }

  @Test
  void knowsStoriesByName() {
    for (String shipped : List.of("tour", "paper", "children", "how-a-map-lies")) {
      assertThat(execute("story", "check", shipped)).as(said).isZero();
    }
    assertThat(execute("show", "tour", "--check")).isZero();
    assertThat(execute("story", "check", "tourr")).isEqualTo(3);
    assertThat(said).contains("expected a YAML file or one of ").contains("tour");
  }

  @Test
  void refusesAFolderThatIsNotThere() throws IOException {
    String story = write("cues:\n  - {cue: 1, view: map, recording: none}\n").toString();
    assertThat(execute("show", story, "--check")).isEqualTo(3);
    assertThat(said).contains("cue 1: expected a recording that the story declares, or a folder");
  }
}
