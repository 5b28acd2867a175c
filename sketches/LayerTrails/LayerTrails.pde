/**
 * How every digit travels through the hidden layers of a network (Fig. 5.10 of the paper).
 *
 * A trail leads from where the first layer places a digit to where the last one does; fainter and
 * thinner is earlier. A few that are lifted out have their layers marked. As in the paper, the first layer is projected from a random start, which the seed
 * decides, and its map is the start of every layer's. Trails are bundled, so that two thousand of
 * them can be read: relaxation 0 shows the raw ones. The figures tell how many digits change cluster, and how much more compact classes become.
 *
 * drag lasso, with ctrl or cmd rectangle    click one, double click its class, beside all: none
 * shift adds, alt removes    u undo    y redo    i invert    backspace chooses nothing
 * wheel, two fingers zoom    drag with the right button, with two fingers: move
 * point at a trail: it alone, with its image
 * q   next coloring: of trails, their ends and the small maps
 * p   play along, stop    left, right   one layer back, on
 * up, down   an epoch on, back   h  hide panel       t           dark, light
 * s   save a picture      v, V  SVG, PDF     m  film, again: end it
 * ctrl-c   copy the path of what was saved   ctrl-o   back to the view last saved   ESC  end
 * tab the controls: arrows change, enter presses, ESC leaves them    ? all of this on the screen
 */
import activarium.control.*;
import activarium.core.*;
import activarium.parameter.*;
import activarium.projection.evolution.*;
import activarium.session.*;
import activarium.session.study.*;
import activarium.sketch.*;
import activarium.stage.*;
import activarium.trail.*;
import activarium.view.map.*;
import activarium.view.trail.*;
import java.util.*;

{ PJOGL.profile = 4; }  // on a Mac Processing's own choice is too old

SketchKit kit;
Session session;
EvolutionStudy study;
TrailStage stage;
TrailControls controls;
EpochChoice epoch;
EvolutionResult shown;

void setup() {
  size(1280, 720, P2D);
  noSmooth();  // everything has smooth edges of its own
  kit = new SketchKit(this);
  session = kit.open();
  study = kit.own(new EvolutionStudy(session, session.seed()));
  stage = kit.own(new TrailStage(this, kit.canvas().gpu(), session));
  kit.touch(stage::touchables);
  epoch = new EpochChoice(session);
  controls = new TrailControls(stage, "layer", session.observations().count(), session.classNames(), kit.canvas()::theme);
  kit.panel(new ParameterList().addAll(epoch.parameters()).addAll(controls.parameters()));
  kit.figures(ChangesView.HEIGHT);
  kit.keys.on("p", "play", () -> controls.play(!controls.isPlaying()))
      .on("q", "color", controls::nextColor)
      .on("left", "trail.layer.back", () -> controls.step(-1, session.layers().size()))
      .on("right", "trail.layer.on", () -> controls.step(1, session.layers().size()))
      .on("up", "moment.on", () -> epoch.step(1))
      .on("down", "moment.back", () -> epoch.step(-1));
}

void draw() {
  kit.begin();
  session.take();
  studyChosen();
  EvolutionResult newest = study.take();
  if (newest != null) {
    shown = newest;
    stage.show(TrailSet.of(shown.frames(), session.labels()), "trails.layer", names(), shown.sequence().snapshots());
  }
  controls.advance(kit.seconds());
  stage.point(kit.pointerX(), kit.pointerY());
  stage.advance(kit.seconds());
  stage.draw(kit.canvas(), kit.layout(), Text.say("trails.through"), subtitle());
  kit.end();
}

// Embeds all layers of the chosen look at the network, each from the map of the first. What a drag
// passes over is shown only if it was seen before; a training does not overtake its newest trails.
void studyChosen() {
  Moment moment = epoch.moment();
  if (moment == null) return;
  ActivationSequence chosen = ActivationSequence.throughLayers(moment.snapshot(), session.layers());
  if (mousePressed) study.recall(chosen, Evolution.fixedStart());
  else if (session.moment() != null || session.isWaiting()) study.ask(chosen, Evolution.fixedStart());
  else study.askNext(chosen, Evolution.fixedStart());
}

List<String> names() {
  List<String> names = new ArrayList<String>();
  for (String layer : session.layers()) names.add(layer.replace("hidden-", ""));
  return names;
}

// What is shown, and what is on its way.
String subtitle() {
  String what = Text.say("map.images.test", session.observations().count(), session.dataset());
  if (shown != null) what = Text.say("map.at", what, shown.epoch());
  return study.beside(what);
}
