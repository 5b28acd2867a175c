/**
 * One training, five ways to map it over time: what a calm map costs, and which one misleads.
 *
 * A network trains some epochs; then its last hidden layer is embedded epoch by epoch, by the
 * strategy chosen in the panel. The table keeps what each one cost: KL divergence (lower is
 * better), neighborhood hit (higher is better), and how far the observations wander.
 *
 * space stop, go on: the training first, then the play    left, right one epoch back, on
 * q another coloring    t dark, light    s save a picture    v, V SVG, PDF
 * m film, again: end it    ESC end
 * ctrl-c copy the path of what was saved    ctrl-o back to the view last saved
 * tab the controls: arrows change, enter presses, ESC leaves them
 */
import activarium.control.*;
import activarium.draw.*;
import activarium.parameter.*;
import activarium.projection.*;
import activarium.projection.evolution.*;
import activarium.recording.*;
import activarium.session.*;
import activarium.session.study.*;
import activarium.sketch.*;
import activarium.stage.*;
import activarium.view.chart.*;
import activarium.view.legend.*;
import activarium.view.map.*;
import java.util.*;

@Choice(options = { "fixed", "joint", "alone", "before", "dynamic" }, order = 1)
String strategy = "fixed";
@Range(min = 0, max = 0.1, order = 2)
float lambda = 0.01;
@Toggle(order = 3)
boolean play = true;

final int EPOCHS = 5;
SketchKit kit;
Session session;
EvolutionStudy study;
ProjectionView map = new ProjectionView();
EvolutionView table = new EvolutionView();
Legend legend = new Legend();
ColorControls colors;
MapStudy judgements;
MapColors mapColors = MapColors.TRUE_CLASS;
Observations observations;
ActivationSequence epochs;
Map<String, EvolutionResult> results = new LinkedHashMap<String, EvolutionResult>();
EvolutionResult shown;
Snapshot shownEpoch;
String wanted = "";
float position;

void setup() {
  size(1280, 720, P2D);
  kit = new SketchKit(this);
  session = kit.open(SessionOptions.defaults().withEpochs(EPOCHS));
  study = kit.own(new EvolutionStudy(session, session.seed()));
  colors = kit.colors();
  judgements = kit.own(new MapStudy(session.labels(), session.classNames().size()));
  kit.panel(ParameterList.of(this).addAll(colors.parameters()));
  map.showWaiting(session.observations().count(), this::waitsFor);
}

void draw() {
  kit.begin();
  if (session.phase().isOver() && epochs == null) epochs = wholeEpochs();
  String now = strategy.equals("dynamic") ? strategy + " " + lambda : strategy;
  if (epochs != null && !now.equals(wanted) && !mousePressed) {
    wanted = now;
    study.ask(epochs, chosen());
  }
  EvolutionResult newest = study.take();
  if (newest != null) {
    shown = newest;
    results.put(newest.strategy(), newest);
    position = 0;
  }
  if (shown != null) showFrame();
  map.advance(kit.seconds());
  drawAll();
  kit.end();
}

void showFrame() {
  if (play) position = (position + kit.seconds() * 0.8) % shown.frames().size();
  int t = min((int) position, shown.frames().size() - 1);
  if (shownEpoch != shown.sequence().snapshots().get(t)) {
    shownEpoch = shown.sequence().snapshots().get(t);
    observations = Observations.of(shownEpoch, session.labels(), session.classNames());
  }
  map.show(shown.frames().get(t), observations);
  ActivationSet layer = shownEpoch.layer(session.layer());
  Embedding embedding = shown.frames().get(t);
  mapColors = colors.colors(layer, embedding, judgements.judgement(layer, embedding, colors.judgeBy()));
  map.colors(mapColors);
}

void drawAll() {
  Layout layout = kit.layout();
  Canvas canvas = kit.canvas();
  map.draw(canvas, layout.stage());
  Caption.title(canvas, layout.title(), title(), subtitle());
  legend.draw(canvas, layout.legend(), mapColors, shown == null ? null : observations, session.classNames(), c -> true);
  table.drawTable(canvas, layout.figures(), new ArrayList<EvolutionResult>(results.values()), shown);
  if (shown != null) table.drawTrack(canvas, layout.foot(), titles(), min(position, shown.frames().size() - 1));
}

// The strategy of what is shown, whatever is on its way.
String title() {
  return shown == null ? "One training, mapped over time" : "Evolution: " + shown.strategy();
}

// What is under way: training comes first where there is some to do, and a recording has none.
String waitsFor() {
  if (session.phase() == Phase.FAILED) return Waiting.of(session);
  if (session.phase().isOver()) return study.beside("");
  List<Moment> moments = session.timeline().moments();
  double epoch = moments.isEmpty() ? 0 : moments.get(moments.size() - 1).snapshot().progress();
  return String.format("Training %d epochs first: epoch %.2f", EPOCHS, epoch);
}

String subtitle() {
  return shown == null ? waitsFor() : study.beside("the last hidden layer, epoch by epoch");
}

ActivationSequence wholeEpochs() {
  List<Snapshot> whole = new ArrayList<Snapshot>();
  for (Moment moment : session.timeline().moments()) {
    double progress = moment.snapshot().progress();
    if (progress == Math.rint(progress)) whole.add(moment.snapshot());
  }
  return ActivationSequence.throughEpochs(session.layer(), whole);
}

List<String> titles() {
  List<String> titles = new ArrayList<String>();
  for (String epoch : shown.sequence().epochs()) titles.add("epoch " + epoch);
  return titles;
}

Evolution chosen() {
  if (strategy.equals("joint")) return Evolution.joint();
  if (strategy.equals("alone")) return Evolution.independent();
  if (strategy.equals("before")) return Evolution.previousStart();
  return strategy.equals("dynamic") ? Evolution.dynamic(lambda) : Evolution.fixedStart();
}

void keyPressed() {
  if (key == ' ' && shown == null) kit.pauseOrResume();
  if (key == ' ' && shown != null) play = !play;
  if (key == 'q') colors.next();
  if (key == 't') kit.toggleTheme();
  if (shown != null && keyCode == LEFT) position = max(0, position - 1);
  if (shown != null && keyCode == RIGHT) position = min(position + 1, shown.frames().size() - 1);
}
