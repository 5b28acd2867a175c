/**
 * Draw a digit, and see how a network sees it.
 *
 * While the stroke grows, bars tell how sure the network is of each class. When the pen goes up, the digit travels through
 * the maps of the hidden layers, among the trails of two thousand others: it is placed there, not fitted, so that they stay
 * where they are. Beside it are the most alike of them, and the neurons that it wakes: orange ones are louder than usual,
 * blue ones quieter. Whoever taps a bar says which digit it is.
 *
 * draw with finger, pen or mouse; some seconds after the pen went up, the next stroke begins anew
 * backspace   new sheet      u   takes the last stroke back
 * 0-9         it is a 0 … 9    k   teaches the network that
 * t   dark, light    s   save a picture      v, V  SVG, PDF     m  film, again: end it
 * ctrl-c   copy the path of what was saved   ctrl-o   back to the view last saved   ESC  end
 * h hide panel   tab the controls: arrows change, enter presses, ESC leaves them
 * ? all of this on the screen
 */
import activarium.control.*;
import activarium.session.*;
import activarium.sketch.*;
import activarium.stage.drawing.*;

{ PJOGL.profile = 4; }  // on a Mac Processing's own choice is too old

SketchKit kit;
DrawingStage stage;
DrawingControls controls;

void setup() {
  size(1280, 720, P2D);
  noSmooth();  // everything has smooth edges of its own
  kit = new SketchKit(this);
  stage = kit.own(new DrawingStage(this, kit.canvas().gpu(), kit.open()));
  kit.touch(stage::touchables);
  controls = new DrawingControls(stage, kit::say);
  kit.figures(0);  // there are none: the panel begins at the top
  kit.panel(controls.parameters());
  kit.keys.on("backspace", "drawing.clear", stage::clear)
      .on("u", "drawing.undo", stage::undo)
      .on("ctrl-z", "drawing.undo", stage::undo)
      .onDigits("0-9", "drawing.say", stage::say)
      .on("k", "drawing.teach", controls::teach);
}

void draw() {
  kit.begin();
  stage.advance(kit.seconds());
  stage.draw(kit.canvas(), kit.stage());
  kit.end();
}
