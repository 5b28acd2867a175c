package activarium.view.neuron;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.draw.Box;
import activarium.draw.Ramp;
import activarium.draw.Theme;
import activarium.neuron.DiscriminativePower;
import activarium.neuron.NeuronMap;
import activarium.neuron.NeuronProjection;
import activarium.neuron.Specialization;
import activarium.projection.Embedding;
import activarium.selection.SelectionMode;
import activarium.sketch.Drawing;
import activarium.view.interaction.Gestures;
import activarium.view.interaction.Press;
import activarium.view.map.ObservationMap;
import activarium.view.map.Observations;
import activarium.window.FrameSize;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Four neurons at the corners of a square: 0 decides class 0 fully, 1 decides class 1 a little, 2
 * is dead, 3 decides class 1 fully and class 0 nearly.
 */
class NeuronMapViewTest {

  private static final int SIDE = 360;
  private static final Box STAGE = new Box(60, 60, 600, 600);
  private static final Embedding CORNERS = new Embedding(4, new float[] {0, 0, 1, 0, 0, 1, 1, 1});

  private final NeuronMapView view = new NeuronMapView();
  private Theme theme;

  static NeuronMap map(Embedding embedding) {
    FloatMatrix scores = new FloatMatrix(2, 4, new float[] {1, 0, 0, 0.9f, 0, 0.2f, 0, 1});
    NeuronProjection projection = new NeuronProjection(embedding, 0.3, new int[] {2});
    DiscriminativePower power =
        new DiscriminativePower(scores, FloatMatrix.zeros(scores.rows(), scores.columns()));
    return new NeuronMap(projection, power, Specialization.of(projection, power, 1));
  }

  private Drawing draw(Consumer<NeuronMapView> prepare) {
    return Drawing.of(
        new FrameSize(SIDE, SIDE),
        2,
        kit -> {
          theme = kit.canvas().theme();
          view.show(map(CORNERS));
          prepare.accept(view);
        },
        (kit, frame) -> {
          view.advance(1);
          view.draw(kit.canvas(), STAGE);
        });
  }

  /** Glyphs lie two radii, at most 14, inside the stage; two design units are a pixel. */
  private static int colorOf(Drawing picture, int neuron) {
    int low = 30 + 7;
    int high = 330 - 7;
    return picture.colorAt(neuron % 2 == 0 ? low : high, neuron < 2 ? low : high);
  }

  private int classColor(int c) {
    return theme.classes().color(c) & 0xffffff;
  }

  @Test
  void givesEachNeuronTheHueOfItsClassAndTheSaturationOfItsScore() {
    Drawing picture = draw(v -> {});
    assertThat(colorOf(picture, 0)).isEqualTo(classColor(0));
    assertThat(colorOf(picture, 3)).isEqualTo(classColor(1));
    assertThat(saturation(colorOf(picture, 1))).isBetween(10, saturation(classColor(1)) / 2);
    assertThat(colorOf(picture, 2)).as("inside a ring").isEqualTo(theme.background() & 0xffffff);
  }

  private static int saturation(int color) {
    int r = color >> 16 & 0xff;
    int g = color >> 8 & 0xff;
    int b = color & 0xff;
    return Math.max(r, Math.max(g, b)) - Math.min(r, Math.min(g, b));
  }

  @Test
  void showsOneClassAlone() {
    Drawing picture = draw(v -> v.onlyClass(0));
    assertThat(colorOf(picture, 0)).isEqualTo(classColor(0));
    assertThat(colorOf(picture, 3)).isNotEqualTo(classColor(1));
    assertThat(saturation(colorOf(picture, 1))).as("score 0").isLessThan(30);
  }

  @Test
  void showsContrastsInsteadOfClasses() {
    Drawing picture = draw(v -> v.contrast(new float[] {3, -3, 0, 0}));
    assertThat(colorOf(picture, 0)).isEqualTo(Ramp.signed(theme, 1) & 0xffffff);
    assertThat(colorOf(picture, 1)).isEqualTo(Ramp.signed(theme, -1) & 0xffffff);
    assertThat(colorOf(picture, 3)).isEqualTo(Ramp.signed(theme, 0) & 0xffffff);
  }

  @Test
  void findsTheNeuronUnderThePointer() {
    view.show(map(CORNERS));
    view.advance(1);
    assertThat(view.pick(60 + 14, 60 + 14, STAGE)).isZero();
    assertThat(view.pick(660 - 14, 660 - 14, STAGE)).isEqualTo(3);
    assertThat(view.pick(360, 360, STAGE)).isEqualTo(-1);
    assertThat(view.pick(59, 59, STAGE)).isEqualTo(-1);
  }

  @Test
  void linksBothSides() {
    ObservationMap observations = new ObservationMap();
    observations.show(
        CORNERS,
        new Observations(
            new int[] {0, 0, 1, 1}, new int[] {0, 0, 1, 1}, new float[4], List.of("a", "b")));
    observations.advance(1);
    view.show(map(CORNERS));
    NeuronLinks links = new NeuronLinks(view, observations, 4);
    links.activations(new FloatMatrix(4, 4, new float[16]));
    links.pickClass(1);
    float x = observations.canvasX(0, STAGE);
    float y = observations.canvasY(0, STAGE);
    assertThat(observations.pick(x, y, STAGE)).as("of another class").isEqualTo(-1);
    Gestures gestures = new Gestures(observations, links.selection(), List.of("a", "b"));
    gestures.box(STAGE);
    gestures.press(new Press(61, 61, SelectionMode.REPLACE, true, false, 1));
    gestures.drag(659, 659);
    gestures.release(659, 659);
    links.follow();
    assertThat(links.choice().first().indices()).as("of the class shown").containsExactly(2, 3);
    assertThat(links.classIndex()).as("something else is chosen").isEqualTo(-1);
    assertThat(view.showsContrast()).isTrue();
    links.clear();
    assertThat(view.showsContrast()).isFalse();
  }
}
