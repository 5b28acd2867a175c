/**
 * Two maps side by side: layer against layer, epoch against epoch, test against training images.
 *
 * What you brush in one map lights up in the other where both are of the same images, and the right
 * one is turned so that it lies like the left one. What they differ in is the largest figure below.
 * A line leads from what the pointer is on, and from a chosen handful, to its place in the other map.
 * With --recording DIR, x puts the training images on the right: what the network knows by heart.
 * Of a network that trains, a branch can be put on the right: it begins with the network's own weights
 * at an epoch, and differs in one thing. Both are shown at the same epoch, with their curves below.
 * With --recording DIR --beside OTHER the right map is of another recording, such as a CNN's.
 *
 * drag lasso, with ctrl or cmd rectangle    click one, double click its class, beside all: none
 * shift adds, alt removes    u undo    y redo    i invert    backspace chooses nothing
 * wheel, two fingers zoom    drag with the right button, with two fingers: move
 * q      another coloring of both maps
 * c      chooses the images whose neighbors changed most
 * x      test against training images
 * b      puts a branch beside the training, with the next change; after all of them, none
 * space  pause, go on            R      rewind to the same initial weights
 * h      hide panel   t dark, light   s save a picture   v, V SVG, PDF   m film, again: end it
 * ctrl-c copy the path of what was saved   ctrl-o back to the view last saved   ESC end
 * tab the controls: arrows change, enter presses, ESC leaves them    ? all of this on the screen
 */
import activarium.session.*;
import activarium.sketch.*;

{ PJOGL.profile = 4; }  // on a Mac Processing's own choice is too old

SketchKit kit;
Session session;
Comparer maps;

void setup() {
  size(1280, 720, P2D);
  noSmooth();  // everything has smooth edges of its own
  kit = new SketchKit(this);
  session = kit.open();
  Session beside = kit.openBeside();
  maps = kit.compare(session, beside == null ? session : beside);
  kit.keys.on("x", "training", () -> maps.training(!maps.training()))
      .on("c", "changed", maps::chooseChanged)
      .on("b", "branch", maps::nextBranch)
      .on("space", "pause", maps::pauseOrResume)
      .on("R", "rewind", maps::rewind)
      .on("q", "color", maps.colors()::next);
}

void draw() {
  kit.begin();
  maps.draw();
  kit.end();
}
