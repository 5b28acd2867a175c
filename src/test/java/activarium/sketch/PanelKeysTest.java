package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.parameter.ActionParameter;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.Parameter;
import activarium.parameter.RangeParameter;
import activarium.parameter.Section;
import activarium.parameter.ToggleParameter;
import activarium.session.ToyRecording;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchCatalog;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One grammar of controls: in every sketch the keyboard alone reaches and changes every widget. */
class PanelKeysTest {

  private static final FrameSize SIZE = new FrameSize(960, 540);

  /** Names that states of earlier versions have, and values that they may have. */
  private static final Map<String, String> OLD =
      new TreeMap<>(
          Map.of(
              "Activarium", "layer color neuron k epoch live play class.a",
              "DrawADigit", "low ghosts",
              "CompareSets", "training color neuron k layer.0 moment.0 layer.1 moment.1",
              "EpochTrails",
                  "step together until relaxation bandwidth iterations smoothing strays play pulse"
                      + " tube aware apart brushed class.a",
              "ErrorStory", "layer epoch color neuron k",
              "LayerTrails",
                  "epoch until relaxation bandwidth iterations smoothing strays play pulse tube"
                      + " aware apart brushed class.a",
              "NeuronMap", "layer color k epoch live play neuron pick.a",
              "ProjectionExplorer", "layer epoch color neuron k detail contours outline brush",
              "TsneTuning",
                  "layer color neuron k epoch live play perplexity exaggeration learningRate"));

  @TempDir static Path folder;
  @TempDir Path own;
  private TinyHome tiny;
  private LogListener log;

  static List<String> sketches() {
    return new SketchCatalog(Home.find()).names();
  }

  @BeforeAll
  static void record() {
    ToyRecording.writeWithTraining(folder.resolve("recording"), 4);
  }

  @BeforeEach
  void moveIn() throws Exception {
    tiny = new TinyHome(own.resolve("home"));
    log = new LogListener();
  }

  @AfterEach
  void moveOut() throws Exception {
    log.close();
    tiny.close();
  }

  @ParameterizedTest
  @MethodSource("sketches")
  void keysReachEveryWidgetAndChangeIt(String sketch) throws Exception {
    RunOptions options =
        RunOptions.DEFAULT.withSize(SIZE).withRecording(folder.resolve("recording"));
    try (RunningSketch running = new SketchRunner(tiny.home()).open(sketch, options)) {
      Pressing k = new Pressing(running, log);
      until("a session", () -> k.kit() != null && k.session() != null);
      KeyMeanings.settle(k);
      k.frames(3);
      readsOldNames(k, sketch);
      dotsAreFilledWhileTheirClassIsShown(k);
      k.inFrame(() -> k.kit().parameters().more().value(true));
      k.frames(3);
      walk(k);
      k.press("ESC");
      assertThat(focused(k)).as("ESC leaves the panel").isNull();
      assertThat(log.errors()).isEmpty();
      k.assertCalm("the keys of the panel");
    }
  }

  private static Parameter focused(Pressing k) {
    return k.hand().afterFrame(() -> k.kit().panel.widgets().focused());
  }

  private static void readsOldNames(Pressing k, String sketch) {
    for (String name : OLD.getOrDefault(sketch, "color").split(" ")) {
      boolean known =
          k.widgets().stream()
              .anyMatch(p -> p.name().equals(name) && !(p instanceof ActionParameter));
      boolean isOptional = name.equals("training") && !k.kit().hasTraining();
      assertThat(known || isOptional).as("%s of %s", name, sketch).isTrue();
    }
  }

  /** From row to row by tab, along each row by arrows; every widget is changed on the way. */
  private static void walk(Pressing k) {
    Set<String> reached = new LinkedHashSet<>();
    List<Section> sections = new ArrayList<>();
    for (int rows = 0; rows < 40; rows++) {
      k.press("tab");
      Parameter at = focused(k);
      if (reached.contains(at.name())) {
        break;
      }
      do {
        reached.add(at.name());
        sections.add(at.section());
        use(k, at);
        if (isAlone(at)) {
          break;
        }
        k.press("right");
        at = focused(k);
      } while (!reached.contains(at.name()));
    }
    assertThat(sections).as("order of the panel").isSorted();
    List<String> shown =
        k.hand().afterFrame(() -> k.kit().parameters().shown()).stream()
            .map(Parameter::name)
            .toList();
    assertThat(reached).containsAll(shown);
  }

  private static boolean isAlone(Parameter parameter) {
    return parameter instanceof RangeParameter
        || parameter instanceof ChoiceParameter
        || parameter.name().equals("more");
  }

  private static void use(Pressing k, Parameter at) {
    assertThat(at.help()).as("help of " + at.name()).isNotBlank();
    if (at instanceof RangeParameter range) {
      float before = k.hand().afterFrame(range::value);
      k.press(before > range.min() ? "left" : "right");
      float after = k.hand().afterFrame(range::value);
      assertThat(after != before).as(at.name()).isEqualTo(range.max() > range.min());
    } else if (at instanceof ChoiceParameter choice) {
      String before = k.hand().afterFrame(choice::value);
      k.press("right");
      String after = k.hand().afterFrame(choice::value);
      assertThat(!after.equals(before)).as(at.name()).isEqualTo(choice.options().size() > 1);
      k.press("left");
    } else if (at instanceof ToggleParameter toggle) {
      boolean before = k.hand().afterFrame(toggle::value);
      boolean after = k.press("enter", toggle::value);
      assertThat(after).as(at.name()).isNotEqualTo(before);
      k.press("enter");
    } else {
      k.press("enter");
    }
  }

  /** At first all are shown; one click leaves all but that one, or, where one picks, that one. */
  private static void dotsAreFilledWhileTheirClassIsShown(Pressing k) {
    List<ToggleParameter> dots = dots(k).toList();
    if (dots.isEmpty()) {
      return;
    }
    assertThat(dots).allMatch(dot -> isFilled(k, dot));
    ToggleParameter first = dots.get(0);
    boolean picks = first.name().startsWith("pick.");
    k.inFrame(() -> first.value(!first.value()));
    k.frames(2);
    for (ToggleParameter dot : dots) {
      assertThat(isFilled(k, dot)).as(dot.name()).isEqualTo(picks == (dot == first));
    }
    k.inFrame(() -> first.value(!first.value()));
    k.frames(2);
    assertThat(dots).allMatch(dot -> isFilled(k, dot));
  }

  private static Stream<ToggleParameter> dots(Pressing k) {
    return k.widgets().stream()
        .filter(p -> p.section() == Section.CLASSES)
        .map(ToggleParameter.class::cast);
  }

  /** What is drawn in the middle of a dot: the color of its class, or nothing. */
  private static boolean isFilled(Pressing k, ToggleParameter dot) {
    Box box = k.hand().afterFrame(() -> k.kit().panel.widgets().place(dot));
    float scale = k.kit().canvas().scale();
    int x = Math.round((box.x() + 9) * scale);
    int y = Math.round(box.centerY() * scale);
    int pixel = k.hand().pixels()[y * k.sketch().pixelWidth + x];
    int color = k.hand().afterFrame(() -> dot.color().getAsInt());
    assertThat(pixel).as(dot.name()).isIn(color, k.kit().canvas().theme().background());
    return pixel == color;
  }
}
