/**
 * How a map is made, and what its maker decides: t-SNE while it runs, in one's own hands.
 *
 * The same activations look different under another perplexity; exaggeration draws clusters
 * together; a shaken map may settle in another way. What stays through all of that can be trusted.
 *
 * drag lasso, with ctrl or cmd rectangle    click one, double click its class, beside all: none
 * shift adds, alt removes    u undo    y redo    i invert    backspace chooses nothing
 * wheel, two fingers zoom    drag with the right button, with two fingers: move
 * drag of a chosen one: pins it there, and its neighbors follow    f free all
 * x       shake                 a            begin anew
 * [, ]    perplexity            up, down  hidden layer   left, right  an earlier or later moment
 * space   pause, go on          n         one step       r            restart with the panel's seed
 * R       rewind to the same initial weights    S         slow motion of the training
 * p       play from the start   l         follow live    h            hide panel
 * q       another coloring      t         dark, light
 * s       save a picture        v, V      SVG, PDF       m            film, again: end it
 * ctrl-c  copy its path         ctrl-o    back to the view last saved
 * ESC     end
 * tab the controls: arrows change, enter presses, ESC leaves them    ? all of this on the screen
 */
import activarium.control.*;
import activarium.core.*;
import activarium.draw.*;
import activarium.projection.*;
import activarium.recording.*;
import activarium.session.*;
import activarium.session.study.*;
import activarium.sketch.*;
import activarium.stage.*;
import activarium.view.chart.*;
import activarium.view.legend.*;
import activarium.view.map.*;

{ PJOGL.profile = 4; }  // on a Mac Processing's own choice is too old

SketchKit kit;
Session session;
TsneControls controls;
MapStage map;
TsneView figures = new TsneView();
Legend legend = new Legend();
Frame frame;
TsneFrame tsne;
Observations observations;
MapStudy judgements;

void setup() {
  size(1280, 720, P2D);
  noSmooth();  // everything has smooth edges of its own
  kit = new SketchKit(this);
  session = kit.open();
  controls = kit.tuneTsne(session);
  judgements = kit.own(new MapStudy(session.labels(), session.classNames().size()));
  map = kit.own(new MapStage(this, session));
  ChosenDrag pins = new ChosenDrag(map, controls.run()::pin);
  kit.touch(() -> java.util.List.of(pins, map.gestures()));
  LiveKeys.look(kit.keys, controls.live());
  LiveKeys.training(kit.keys, controls.live());
  kit.keys.on("x", "shake", controls.run()::perturb)
      .on("f", "free", controls.run()::unpin)
      .on("a", "anew", controls.run()::restart)
      .on("[", "perplexity.less", () -> controls.scalePerplexity(1 / 1.5))
      .on("]", "perplexity.more", () -> controls.scalePerplexity(1.5));
  waitForMap();
}

void draw() {
  kit.begin();
  takeNewest();
  controls.live().advance(kit.seconds());
  MapColors colors = colors();
  map.colors(colors);
  map.advance(kit.seconds());

  Layout layout = kit.layout();
  Canvas canvas = kit.canvas();
  map.point(kit.pointerX(), kit.pointerY());
  map.draw(canvas, layout.stage());
  TsneSettings settings = controls.run().settings();
  String title = Text.say("tsne.title", settings.perplexity());
  Caption.title(canvas, layout.title(), title, words(settings));
  figures.draw(canvas, layout.aside(), tsne);
  legend.draw(canvas, layout.legend(), colors, tsne == null ? null : observations, session.classNames(), c -> true);
  canvas.flush();
  map.drawCard(canvas, layout.stage());
  kit.end();
}

MapColors colors() {
  ColorControls chosen = controls.live().colors();
  ActivationSet layer = frame == null ? null : frame.snapshot().layer(frame.layer());
  Embedding shown = tsne == null ? null : tsne.embedding();
  return chosen.colors(layer, shown, judgements.judgement(layer, shown, chosen.judgeBy()));
}

// There is no map yet, or, after a restart, none of the network that trains now.
void waitForMap() {
  frame = null;
  tsne = null;
  map.showWaiting(() -> Waiting.of(session));
}

String words(TsneSettings settings) {
  if (frame == null) return Text.say("tsne.waiting");
  if (tsne == null) return Text.say("tsne.steps");
  String layer = MapWords.title(session, frame.layer());
  String shown = Text.say("map.at", layer, Text.brief(frame.snapshot().progress()));
  double exaggeration = settings.exaggeration();
  return exaggeration > 1 ? Text.say("tsne.exaggerated", shown, exaggeration) : shown;
}

// What is new since the last frame, or null.
void takeNewest() {
  Frame newest = session.take();
  if (session.isGone(frame)) waitForMap();
  if (newest != null && !session.isGone(newest)) {
    frame = newest;
    observations = Observations.of(frame.snapshot(), session.labels(), session.classNames());
  }
  if (frame != null && !kit.isRestoring()) controls.follow(frame);
  TsneFrame moved = controls.run().take();
  if (moved != null && frame != null) {
    tsne = moved;
    map.show(tsne.embedding(), observations);
    map.map().marked(tsne.pinned());
  }
}
