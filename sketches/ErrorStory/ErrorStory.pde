/**
 * Why the network errs: its errors in the map, their way through the layers, the neurons behind them.
 *
 * Click a cell of the matrix, say 4 taken for 9. The same images stand out in the map; their trails
 * are lifted out of the bundles; neurons light up that are louder (orange) or quieter (blue) for
 * them than for those of their class that the network gets right; and below they are to be seen.
 * Before anything is chosen, the most frequent error is to be seen there: a click asks about it.
 *
 * drag lasso, with ctrl or cmd rectangle    click one, double click its class, beside all: none
 * shift adds, alt removes    u undo    y redo    i invert    backspace chooses nothing
 * wheel, two fingers zoom    drag with the right button, with two fingers: move
 * click a neuron: it colors the map      e     all errors      q      another coloring
 * point at an image, in whichever view: it alone in all of them
 * up, down   another layer
 * left, right another moment    space pause, go on    h hide panel    t dark, light
 * s save a picture    v, V SVG, PDF    m film, again: end it    ESC end
 * ctrl-c copy the path of what was saved    ctrl-o back to the view last saved
 * tab the controls: arrows change, enter presses, ESC leaves them    ? all of this on the screen
 */
import activarium.control.*;
import activarium.selection.*;
import activarium.sketch.*;

{ PJOGL.profile = 4; }  // on a Mac Processing's own choice is too old

SketchKit kit;
LinkedViews views;

void setup() {
  size(1280, 720, P2D);
  noSmooth();  // everything has smooth edges of its own
  kit = new SketchKit(this);
  views = kit.link(kit.open());
  LiveKeys.look(kit.keys, views.live());
  kit.keys.on("e", "errors", () -> views.stage().chooser().errors(SelectionMode.REPLACE));
}

void draw() {
  kit.begin();
  views.draw();
  kit.end();
}
