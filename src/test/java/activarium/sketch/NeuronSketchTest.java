package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.draw.Theme;
import activarium.session.LiveSession;
import activarium.session.Session;
import activarium.session.ToyRecording;
import activarium.session.study.NeuronMapper;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.stage.NeuronStage;
import activarium.view.neuron.NeuronLinks;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sketch of neuron maps as a lecturer uses it: pointed at, brushed and typed to. */
class NeuronSketchTest {

  private static final FrameSize SIZE = new FrameSize(1280, 720);

  private Sketch sketch;
  private Hand hand;

  private RunningSketch open(Home home, Optional<Path> recording) throws Exception {
    RunOptions trained = RunOptions.DEFAULT.withSize(SIZE).withSeed(4).withEpochs(20);
    RunOptions options = recording.map(trained::withRecording).orElse(trained);
    RunningSketch running = new SketchRunner(home).open("NeuronMap", options);
    until("a session", () -> SketchKit.of(running.sketch()) != null && session(running) != null);
    sketch = running.sketch();
    hand = new Hand(sketch);
    until("a map of the newest moment", () -> sketch.frameCount > 2 && isMapped());
    hand.frames(60);
    return running;
  }

  private static Session session(RunningSketch running) {
    return SketchKit.of(running.sketch()).session();
  }

  private boolean isMapped() {
    Session session = SketchKit.of(sketch).session();
    var moments = session.timeline().moments();
    return session.phase().isOver()
        && session.settling().isSettled()
        && mapper().map(moments.get(moments.size() - 1), session.layer()) != null;
  }

  private NeuronMapper mapper() {
    return (NeuronMapper) hand.variable("mapper");
  }

  private NeuronLinks links() {
    return ((NeuronStage) hand.variable("stage")).links();
  }

  @Test
  void obeysHandAndKeysWhileLive(@TempDir Path folder) throws Exception {
    try (TinyHome tiny = new TinyHome(folder);
        RunningSketch running = open(tiny.home(), Optional.empty())) {
      picksByHand();
      picksByNumber();
      brushes();
      picksAClass();
      hand.type("d");
      LiveSession session = (LiveSession) SketchKit.of(sketch).session();
      until("the twin without dropout", () -> session.network().equals("live-mlp-plain"));
      assertThat(mapper().earlier().network()).isEqualTo("live-mlp");
      assertThat(mapper().earlier().classes("hidden-4")).isEqualTo(10);
    }
  }

  @Test
  void opensOnARecording(@TempDir Path folder) throws Exception {
    ToyRecording.write(folder, 3);
    try (RunningSketch running = open(Home.find(), Optional.of(folder))) {
      hand.type("5\n");
      until("neuron 5", () -> links().neuron() == 5);
      brushes();
      Map<?, ?> kept = (Map<?, ?>) SketchKit.of(sketch).state().views().get("neurons");
      assertThat((List<?>) ((Map<?, ?>) kept.get("chosen")).get("first"))
          .as("kept with every picture")
          .hasSize(links().choice().first().size());
      hand.type('\b', '\b'); // the best stand where the chosen one is told of
      picksTheBestOfAClass();
      hand.type("77\n");
      until("no such neuron", () -> links().neuron() == -1);
      hand.type("d");
      hand.frames(3);
      assertThat(SketchKit.of(sketch).session().network()).as("nothing to train").isEqualTo("net");
    }
  }

  /** Clicks on a colored glyph in the left half of the stage. */
  private void picksByHand() throws Exception {
    Box stage = SketchKit.of(sketch).layout().stage();
    int[] place = classPixel(new Box(stage.x(), stage.y() + 40, stage.width() / 2 - 40, 350));
    hand.click(place[0], place[1]);
    until("a neuron", () -> links().neuron() >= 0);
    hand.type('\b', '\b');
    until("nothing", () -> links().neuron() == -1);
  }

  /** Clicks on the mean image of the first class, in the strip below the maps. */
  private void picksTheBestOfAClass() {
    Session session = SketchKit.of(sketch).session();
    var moments = session.timeline().moments();
    int best = mapper().map(moments.get(moments.size() - 1), session.layer()).power().top(0, 1)[0];
    hand.frames(5);
    Box stage = SketchKit.of(sketch).layout().stage();
    hand.click((int) stage.x() + 60, (int) stage.bottom() - 80);
    until("the best neuron", () -> links().neuron() == best);
  }

  private void picksByNumber() {
    hand.type("1");
    hand.type("00\n");
    until("neuron 100", () -> links().neuron() == 100);
  }

  /** Drags around the right half of the stage. */
  private void brushes() {
    Box stage = SketchKit.of(sketch).layout().stage();
    hand.drag(
        (int) (stage.centerX() + 20),
        (int) stage.y() + 30,
        (int) stage.right() - 2,
        (int) stage.bottom() - 165);
    until("brushed observations", () -> links().choice().first().size() > 20);
  }

  /** Clicks on a class in the panel. */
  private void picksAClass() throws Exception {
    int[] place = classPixel(SketchKit.of(sketch).layout().controls());
    hand.click(place[0], place[1]);
    until("a class", () -> links().classIndex() >= 0);
    assertThat(links().choice().first().size()).isZero();
    hand.type('\b', '\b');
    until("nothing", () -> links().classIndex() == -1);
  }

  /** The first pixel of a box, which is one design unit a pixel, that has the color of a class. */
  private int[] classPixel(Box box) throws Exception {
    int[] pixels = hand.pixels();
    Theme theme = SketchKit.of(sketch).canvas().theme();
    for (int y = (int) box.y(); y < box.bottom(); y++) {
      for (int x = (int) box.x(); x < box.right(); x++) {
        for (int c = 0; c < 10; c++) {
          if (pixels[y * SIZE.width() + x] == theme.classes().color(c)) {
            return new int[] {x, y};
          }
        }
      }
    }
    throw new AssertionError("no class color in " + box);
  }
}
