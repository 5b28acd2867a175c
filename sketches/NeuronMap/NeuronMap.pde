/**
 * What each neuron of a hidden layer is for, beside the observations that it sees, while both form.
 *
 * On the left every glyph is a neuron: neurons that are active for the same images lie close
 * together, and the color is that of the class that a neuron decides most. On the right every
 * glyph is a digit, in the color of what it is. Each side answers what is chosen on the other.
 *
 * drag lasso, with ctrl or cmd rectangle    click one, double click its class, beside all: none
 * shift adds, alt removes    u undo    y redo    i invert    backspace chooses nothing
 * wheel, two fingers zoom    drag with the right button, with two fingers: move
 * click a neuron: what it is for           lasso over digits: which neurons they excite
 * type a number     finds that neuron        hover a digit      the same for it alone
 * up, down           another hidden layer
 * q                 another coloring of the digits
 * d                 trains with or without dropout, beside the curves of the run before
 * space pause, go on   p play from the start   l live   n one step
 * left, right an earlier or later moment   r restart with the panel's seed   h hide panel
 * R rewind to the same initial weights      S slow motion of the training
 * t dark, light   s save a picture   v, V SVG, PDF   m film, again: end it   ESC end
 * ctrl-c copy the path of what was saved   ctrl-o back to the view last saved
 * tab the controls: arrows change, enter presses, ESC leaves them    ? all of this on the screen
 */
import activarium.control.*;
import activarium.session.*;
import activarium.session.study.*;
import activarium.sketch.*;
import activarium.stage.*;

{ PJOGL.profile = 4; }  // on a Mac Processing's own choice is too old

SketchKit kit;
Session session;
NeuronMapper mapper;
NeuronControls controls;
NeuronStage stage;
LastJudgement judged = new LastJudgement();

void setup() {
  size(1280, 720, P2D);
  noSmooth();  // everything has smooth edges of its own
  kit = new SketchKit(this);
  session = kit.open();
  mapper = kit.mapNeurons(session);
  stage = kit.own(new NeuronStage(this, session));
  kit.touch(stage::touchables);
  controls = kit.controls(session, mapper, stage.links());
  LiveKeys.look(kit.keys, controls.live());
  LiveKeys.training(kit.keys, controls.live());
  kit.keys.on("d", "dropout", controls::toggleDropout)
      .onDigits("0-9", "neuron", controls::type)
      .on("enter", "neuron.enter", controls::enter);
}

void draw() {
  kit.begin();
  takeNewest();
  controls.advance(kit.seconds());
  stage.advance(kit.seconds());
  stage.colors(controls.live().colors().colors(stage.layerShown(), stage.mapShown(), judged.of(stage.frame())));
  stage.point(kit.pointerX(), kit.pointerY());
  stage.draw(kit.canvas(), kit.layout(), mapper, controls.typed());
  kit.end();
}

// What is new since the last frame, or null.
void takeNewest() {
  Frame frame = session.take();
  NeuronFrame neurons = mapper.take();
  if (frame != null) stage.show(frame);
  if (neurons != null) stage.show(neurons);
}
