/**
 * What a hidden layer makes of test images, to brush and to question.
 *
 * Every glyph is a test image in the color of its class; a triangle is one that the network takes
 * for another class, and has that one's color inside. Zoom in and the images themselves appear.
 * What you choose, on the map or in the confusion matrix, shows up beside it, and below it in
 * figures and as a mean image; a single one with its neighbors.
 *
 * drag lasso, with ctrl or cmd rectangle    click one, double click its class, beside all: none
 * shift adds, alt removes    u undo    y redo    i invert    backspace chooses nothing
 * wheel, two fingers zoom    drag with the right button, with two fingers: move
 * +, - zoom    . show all    f look at what is chosen
 * b brush A, brush B    w lasso, rectangle    g glyphs, images    c contours    e errors
 * o outliers    q another coloring
 * type a number: the image of that number    up, down another layer    left, right another moment
 * space pause, go on    h hide panel    t dark, light    s save a picture    v, V SVG, PDF
 * m film, again: end it    ctrl-c copy the path of what was saved
 * ctrl-o back to the view last saved    ESC end
 * tab the controls: arrows change, enter presses, ESC leaves them    ? all of this on the screen
 */
import activarium.sketch.*;

{ PJOGL.profile = 4; }  // on a Mac Processing's own choice is too old

SketchKit kit;
Explorer explorer;

void setup() {
  size(1280, 720, P2D);
  noSmooth();  // everything has smooth edges of its own
  kit = new SketchKit(this);
  explorer = kit.explore(kit.open());
}

void draw() {
  kit.begin();
  explorer.draw();
  kit.end();
}
