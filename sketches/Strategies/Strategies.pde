/**
 * One training, eight ways to map it over time: what a calm map costs, and which one misleads.
 *
 * A network trains some epochs; then its last hidden layer is embedded epoch by epoch by every
 * strategy, and all play in step. What each costs stands beside them: the loss of the map (KL
 * divergence), the neighbors that share the class (neighborhood hit), how far points wander, and
 * whether they wander as in the layer (1: just so, 0: by chance). The coloring "false movement" shows
 * what moves on the map alone. A click on the name of a map makes it large, another click small again.
 *
 * drag lasso, with ctrl or cmd rectangle    click one, double click its class, beside all: none
 * shift adds, alt removes    u undo    y redo    i invert    backspace chooses nothing
 * wheel, two fingers zoom    drag with the right button, with two fingers: move
 * 1 2 3 4 5 6 7 8 one strategy large    0 all alike    left, right one epoch back, on
 * space stop, go on: the training first, then the play    q another coloring    h hide panel
 * t dark, light    s save a picture    v, V SVG, PDF    m film, again: end it    ESC end
 * ctrl-c copy the path of what was saved    ctrl-o back to the view last saved
 * tab the controls: arrows change, enter presses, ESC leaves them    ? all of this on the screen
 */
import activarium.control.*;
import activarium.core.*;
import activarium.parameter.*;
import activarium.session.*;
import activarium.session.study.*;
import activarium.sketch.*;
import activarium.stage.*;
import activarium.view.map.*;
import java.util.*;

{ PJOGL.profile = 4; }  // on a Mac Processing's own choice is too old

@Choice(options = { "none", "fixed", "joint", "alone", "before", "dynamic", "held", "landmarks", "axes" }, order = 1)
String large = "none";
@Range(min = 0, max = 0.2, section = Section.MORE)
float lambda = 0.05;
@Range(min = 0, max = 999, order = 3)
float epoch;
@Toggle(order = 4)
boolean play = true;

final int EPOCHS = 5;
final List<String> NAMES =
  List.of("fixed", "joint", "alone", "before", "dynamic", "held", "landmarks", "axes");
SketchKit kit;
Session session;
StrategyStage stage;
ColorControls colors = new ColorControls().ofSequence();
List<MapColoring> colorings = new ArrayList<MapColoring>();
ParameterList parameters;
ActivationSequence epochs;

void setup() {
  size(1280, 720, P2D);
  noSmooth();  // everything has smooth edges of its own
  kit = new SketchKit(this);
  session = kit.open(SessionOptions.defaults().withEpochs(EPOCHS));
  stage = kit.own(new StrategyStage(this, session, lambda, this::waitsFor));
  for (int i = 0; i < NAMES.size(); i++) colorings.add(kit.own(new MapColoring(session)));
  parameters = ParameterList.of(this).addAll(colors.parameters());
  parameters.range("epoch").limits(0, EPOCHS);
  parameters.choice("large").words(name -> Text.say("large." + name));
  takeEpochs();
  kit.figures(0);
  kit.panel(parameters);
  kit.touch(() -> stage.touchables(this::grow));
  kit.keys.onDigits("0-8", "large", digit -> grow(digit - 1))
      .on("space", "pause", this::pauseOrResume)
      .on("q", "color", colors::next)
      .on("left", "epoch.back", () -> step(-1))
      .on("right", "epoch.on", () -> step(1));
}

void draw() {
  kit.begin();
  takeEpochs();
  if (!mousePressed) stage.study().lambda(lambda);
  stage.grow(NAMES.indexOf(large));
  stage.study().advance(stage.grown());
  if (play && !stage.epochs().isEmpty()) epoch = (epoch + kit.seconds() * 0.8) % epochs.size();
  stage.show((int) epoch);
  for (int i = 0; i < NAMES.size(); i++) {
    float[] untrue = stage.falseMovement(i);
    stage.colors(i, colorings.get(i).colors(colors, stage.layer(), stage.map(i), untrue));
  }
  stage.advance(kit.seconds());
  stage.point(kit.pointerX(), kit.pointerY());
  stage.draw(kit.canvas(), kit.layout(), epoch);
  kit.end();
}

// Training comes first where there is some to do, and a recording has none.
void takeEpochs() {
  if (epochs != null || !session.phase().isOver()) return;
  epochs = ActivationSequence.throughWholeEpochs(session.layer(), session.timeline().moments());
  parameters.range("epoch").limits(0, epochs.size() - 1);
  epoch = epochs.size() - 1;  // a picture shows the end, and what plays begins anew from there
  stage.study().ask(epochs);
}

String waitsFor() {
  if (session.phase() == Phase.FAILED) return Waiting.of(session);
  if (session.phase().isOver()) return "";
  List<Moment> moments = session.timeline().moments();
  double trained = moments.isEmpty() ? 0 : moments.get(moments.size() - 1).snapshot().progress();
  return Text.say("strategies.training", EPOCHS, trained);
}

void grow(int strategy) {
  large = strategy < 0 || strategy == stage.grown() ? "none" : NAMES.get(strategy);
}

// The training first, then what plays.
void pauseOrResume() {
  if (stage.epochs().isEmpty()) kit.pauseOrResume();
  else play = !play;
}

void step(int epochsOn) {
  if (epochs != null) epoch = constrain(epoch + epochsOn, 0, epochs.size() - 1);
}
