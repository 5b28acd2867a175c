/**
 * A network learns to read digits, and one watches what its hidden layers make of them.
 *
 * Every glyph is a digit the network has not trained on, in the color of what it is. Digits that
 * excite the chosen layer alike lie close together. A triangle is an error: inside it has the color
 * of the digit that it is taken for. Before training every prediction is chance: none is marked.
 *
 * drag lasso, with ctrl or cmd rectangle    click one, double click its class, beside all: none
 * shift adds, alt removes    u undo    y redo    i invert    backspace chooses nothing
 * wheel, two fingers zoom    drag with the right button, with two fingers: move
 * space   pause, go on                     up, down     another hidden layer
 * n       one step                         left, right  an earlier or later moment
 * p       play from the start              l            follow the training live
 * r       restart with the panel's seed    h            hide the panel
 * R       rewind to the same initial weights, where the same losses come again
 * S       slow motion of the training, as fast as before
 * q       another coloring                 t            dark, light
 * s       save a picture                   v, V         save it as SVG, PDF
 * m       record a film, end it            ESC          end
 * ctrl-c  copy the path of what was saved  ctrl-o       back to the view last saved
 * tab the controls: arrows change, enter presses, ESC leaves them    ? all of this on the screen
 */
import activarium.control.*;
import activarium.draw.*;
import activarium.recording.*;
import activarium.session.*;
import activarium.sketch.*;
import activarium.stage.*;
import activarium.view.chart.*;
import activarium.view.legend.*;
import activarium.view.map.*;

{ PJOGL.profile = 4; }  // on a Mac Processing's own choice is too old

SketchKit kit;
Session session;
LiveControls controls;
MapStage map;
TrainingView training = new TrainingView();
QualityView quality = new QualityView();
Caption caption = new Caption();
Legend legend = new Legend();
Frame frame;
Observations observations;
LastJudgement judged = new LastJudgement();

void setup() {
  size(1280, 720, P2D);
  noSmooth();  // everything has smooth edges of its own
  kit = new SketchKit(this);
  session = kit.open();
  controls = kit.controls(session);
  map = kit.own(new MapStage(this, session));
  kit.touch(map::touchables);
  map.visibleClasses(controls::isVisible);
  LiveKeys.look(kit.keys, controls);
  LiveKeys.training(kit.keys, controls);
  waitForMap();
}

void draw() {
  kit.begin();
  takeNewest();
  controls.advance(kit.seconds());
  Judgement judgement = judged.of(frame);
  MapColors colors = controls.colors().colors(layerShown(), frame == null ? null : frame.embedding(), judgement);
  map.colors(colors);
  map.advance(kit.seconds());

  Layout layout = kit.layout();
  Canvas canvas = kit.canvas();
  map.point(kit.pointerX(), kit.pointerY());
  map.draw(canvas, layout.stage());
  caption.draw(canvas, layout, session, frame);
  drawFigures(canvas, layout, judgement);
  legend.draw(canvas, layout.legend(), colors, frame == null ? null : observations, session.classNames(), controls::isVisible);
  canvas.flush();
  map.drawCard(canvas, layout.stage());
  kit.end();
}

void drawFigures(Canvas canvas, Layout layout, Judgement judgement) {
  if (controls.colors().coloring().isJudgement()) quality.draw(canvas, layout.aside(), judgement, session.classNames());
  else training.draw(canvas, layout.aside(), session.timeline().points(), session.timeline().moments(), frame);
}

ActivationSet layerShown() {
  return frame == null ? null : frame.snapshot().layer(frame.layer());
}

// There is no map yet, or, after a restart, none of the network that trains now.
void waitForMap() {
  frame = null;
  map.showWaiting(() -> Waiting.of(session));
}

// A frame is newer than the last one drawn, or null.
void takeNewest() {
  Frame newest = session.take();
  if (session.isGone(frame)) waitForMap();
  if (newest == null || session.isGone(newest)) return;
  if (frame == null || newest.snapshot() != frame.snapshot()) {
    observations = Observations.of(newest.snapshot(), session.labels(), session.classNames());
  }
  frame = newest;
  map.show(frame.embedding(), observations);
}
