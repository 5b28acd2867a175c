package activarium.program;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.core.KeepsLocale;
import activarium.core.Text;
import activarium.draw.LayoutProbe;
import activarium.gpu.Tile;
import activarium.session.ToyRecording;
import activarium.sketch.Offscreen;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The story of the paper, told of recordings that are made in no time: every cue shows something,
 * and nothing is cut or overlaps, in any shape of window and in each language it is told in.
 */
@ExtendWith(KeepsLocale.class)
class PaperStoryTest {

  private static final int[][] SIZES = {{1280, 720}, {3840, 2160}, {1080, 1920}};
  private static final List<String> DIGITS = List.of("0", "1", "2");
  private static final List<String> CLOTHES = List.of("T-shirt/top", "Ankle boot", "Pullover");
  private static final int EPOCHS = 3;

  /** What its cues name, and the toy recordings have instead. */
  private static final Map<String, String> TOY = toy();

  @TempDir Path folder;
  private RunningSketch running;
  private StoryProgram program;
  private final List<String> problems = new ArrayList<>();

  private static Map<String, String> toy() {
    Map<String, String> instead = new LinkedHashMap<>();
    instead.put("(?s)recordings:.*cues:", "cues:");
    instead.put("layer: dense|layer: \"4\"", "layer: second");
    instead.put("(layer\\.[01]): (dense|\"4\")", "$1: second");
    instead.put("(layer\\.[01]): \"1\"", "$1: first");
    instead.put("epoch: 10|epoch: 2", "epoch: 2");
    instead.put("(moment\\.[01]): [0-9]+", "$1: 2");
    instead.put("pick\\.4", "pick.2");
    instead.put("neuron: 31", "neuron: 3");
    instead.put("class: 5, taken-for: 3", "class: 1, taken-for: 0");
    instead.put("class: 6", "class: 1");
    return instead;
  }

  private Story story() throws IOException {
    ToyRecording.writeWithTraining(folder.resolve("digits"), EPOCHS, DIGITS);
    for (String name : List.of("cnn", "flipped", "edges")) {
      ToyRecording.write(folder.resolve(name), EPOCHS, DIGITS);
    }
    ToyRecording.write(folder.resolve("clothes"), EPOCHS, CLOTHES);
    name("digits", "mnist-small");
    name("cnn", "mnist-small");
    name("flipped", "mnist-small+contrast-flip");
    name("edges", "mnist-small+contrast-flip+gray+blur+sobel");
    name("clothes", "fashion-mnist");
    String paper = Files.readString(Home.find().data().resolve("stories/paper.yaml"));
    for (Map.Entry<String, String> change : TOY.entrySet()) {
      assertThat(paper).containsPattern(change.getKey());
      paper = paper.replaceAll(change.getKey(), change.getValue());
    }
    return Story.read(Files.writeString(folder.resolve("paper.yaml"), paper));
  }

  /** Gives a recording the data set that the shipped story has there, whose name has its length. */
  private void name(String recording, String dataset) throws IOException {
    Path info = folder.resolve(recording).resolve("recording.json");
    String toy = Files.readString(info);
    assertThat(toy).contains("\"toy\"");
    Files.writeString(info, toy.replace("\"toy\"", '"' + dataset + '"'));
  }

  private <T> T onDraw(Supplier<T> look) {
    CompletableFuture<T> seen = new CompletableFuture<>();
    running.host().afterFrame(sketch -> seen.complete(look.get()));
    return seen.join();
  }

  @Test
  void everyCueShowsSomethingAndNothingIsCutOrOverlaps() throws Exception {
    Story story = story();
    RunOptions options = RunOptions.DEFAULT.withSize(new FrameSize(1280, 720)).withSeed(1);
    try (RunningSketch opened =
        new SketchRunner(Home.find())
            .openProgram(
                story.cues().get(0).view().sketch(),
                options(options, story.cues().get(0).source()),
                (host, compiler) -> {
                  ViewProgram views = new ViewProgram(host, Home.find(), compiler);
                  program = new StoryProgram(host, views, story, s -> options(options, s), "en");
                  return program;
                })) {
      running = opened;
      for (int place = 0; place < story.cues().size(); place++) {
        look(story, place);
      }
      assertThat(problems).isEmpty();
    }
  }

  private static RunOptions options(RunOptions plain, StoryCue.Source source) {
    RunOptions recorded = plain.withRecording(source.folder().orElseThrow());
    return source.beside().map(other -> recorded.withBeside(other.folder())).orElse(recorded);
  }

  private void look(Story story, int place) {
    StoryCue cue = story.cues().get(place);
    onDraw(() -> program.teller().goTo(place));
    until("cue " + cue.called(), () -> onDraw(() -> program.shows(place)));
    until(
        "rest after cue " + cue.called(),
        () -> onDraw(() -> SketchKit.of(running.sketch()).parts.isAtRest()));
    assertThat(running.host().reported()).as("cue %s", cue.called()).isNull();
    assertThat(onDraw(this::colors)).as("colors in cue %s", cue.called()).isGreaterThan(30);
    for (String language : story.languages()) {
      Text.locale(language);
      onDraw(() -> null);
      for (String problem : new Prober(running.sketch(), cue, language).problems()) {
        problems.add("cue %s, %s: %s".formatted(cue.called(), language, problem));
      }
    }
  }

  private long colors() {
    running.sketch().loadPixels();
    return Arrays.stream(running.sketch().pixels).distinct().count();
  }

  /** Called by Processing after a frame: draws others that are not seen, of every size. */
  public static final class Prober {

    private final Sketch sketch;
    private final StoryCue cue;
    private final String language;
    private final CompletableFuture<List<String>> found = new CompletableFuture<>();

    private Prober(Sketch sketch, StoryCue cue, String language) {
      this.sketch = sketch;
      this.cue = cue;
      this.language = language;
    }

    private List<String> problems() {
      sketch.afterFrame(() -> sketch.registerMethod("post", this));
      List<String> problems = found.join();
      sketch.afterFrame(() -> sketch.unregisterMethod("post", this));
      return problems;
    }

    public void post() {
      if (found.isDone()) {
        return;
      }
      try {
        List<String> problems = new ArrayList<>();
        for (int[] size : SIZES) {
          for (String problem : problems(size[0], size[1])) {
            problems.add("%d × %d: %s".formatted(size[0], size[1], problem));
          }
        }
        found.complete(problems);
      } catch (RuntimeException | AssertionError e) {
        found.completeExceptionally(e);
      }
    }

    private List<String> problems(int width, int height) {
      Path data = Home.find().data();
      LayoutProbe whole = new LayoutProbe(width, height, data);
      SketchKit kit = SketchKit.of(sketch);
      kit.canvas().begin(whole);
      float foot = new CaptionBar().draw(kit.canvas(), cue.caption().in(language));
      List<String> problems = new ArrayList<>(whole.problems());
      LayoutProbe probe = new LayoutProbe(width, height, data, foot);
      try (Offscreen corner = Offscreen.unseen(sketch, 1, 1)) {
        corner.draw(new Tile(0, 0, 1, 1, width, height), canvas -> probe);
      }
      problems.addAll(probe.problems());
      probe.texts().stream()
          .filter(text -> text.endsWith("…"))
          .forEach(text -> problems.add("shortened: " + text));
      assertThat(probe.texts()).as("cue %s", cue.called()).hasSizeGreaterThan(5);
      return problems;
    }
  }
}
