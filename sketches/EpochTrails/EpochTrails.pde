/**
 * How every digit travels while a network learns (Fig. 5.11 of the paper), through one hidden layer.
 *
 * A trail leads from where the untrained layer places a digit to where it lies now; fainter and
 * thinner is earlier, and a few that are lifted out have their epochs marked. All epochs lie in one projection. While the network trains, later moments are placed into
 * it, marked by a star, until as many have come as it holds, or training pauses: then all are
 * projected anew. Relaxation 0 shows the raw trails.
 *
 * drag lasso, with ctrl or cmd rectangle    click one, double click its class, beside all: none
 * shift adds, alt removes    u undo    y redo    i invert    backspace chooses nothing
 * wheel, two fingers zoom    drag with the right button, with two fingers: move
 * point at a trail: it alone, with its image
 * q   next coloring: of trails, their ends and the small maps
 * p   play along, stop    left, right   an epoch back, on
 * up, down   another layer       h  hide panel       space       pause the training, go on
 * t   dark, light      s  save a picture     v, V  SVG, PDF    m  film, again: end it
 * ctrl-c   copy the path of what was saved   ctrl-o   back to the view last saved   ESC  end
 * tab the controls: arrows change, enter presses, ESC leaves them    ? all of this on the screen
 */
import activarium.control.*;
import activarium.core.*;
import activarium.session.*;
import activarium.session.study.*;
import activarium.sketch.*;
import activarium.stage.*;
import activarium.trail.*;
import activarium.view.trail.*;
import java.util.*;

{ PJOGL.profile = 4; }  // on a Mac Processing's own choice is too old

SketchKit kit;
Session session;
TrailStage stage;
TrailControls controls;
EpochMaps maps;
List<String> names = List.of();

void setup() {
  size(1280, 720, P2D);
  noSmooth();  // everything has smooth edges of its own
  kit = new SketchKit(this);
  session = kit.open();
  stage = kit.own(new TrailStage(this, kit.canvas().gpu(), session));
  kit.touch(stage::touchables);
  controls = new TrailControls(stage, "epoch", session.observations().count(), session.classNames(), kit.canvas()::theme);
  maps = kit.own(new EpochMaps(session));
  kit.panel(maps.parameters().addAll(controls.parameters()));
  kit.figures(ChangesView.HEIGHT);
  kit.keys.on("p", "play", () -> controls.play(!controls.isPlaying()))
      .on("q", "color", controls::nextColor)
      .on("space", "pause", kit::pauseOrResume)
      .on("left", "trail.epoch.back", () -> controls.step(-1, names.size()))
      .on("right", "trail.epoch.on", () -> controls.step(1, names.size()))
      .on("up", "layer.on", () -> another(1))
      .on("down", "layer.back", () -> another(-1));
}

void draw() {
  kit.begin();
  session.take();
  MapSequence newest = maps.take();
  if (newest != null) show(newest);
  controls.advance(kit.seconds());
  stage.point(kit.pointerX(), kit.pointerY());
  stage.advance(kit.seconds());
  stage.draw(kit.canvas(), kit.layout(), maps.title(), maps.words());
  kit.end();
}

void show(MapSequence newest) {
  names = newest.epochs();
  if (newest.isEmpty()) stage.clearTrails();
  else stage.show(TrailSet.of(newest.maps(), session.labels()), "trails.epoch", names, newest.snapshots());
}

void another(int step) {
  int layer = session.layers().indexOf(session.layer()) + step;
  session.layer(session.layers().get(constrain(layer, 0, session.layers().size() - 1)));
}
