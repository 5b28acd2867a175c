/**
 * One training, five ways to map it over time: what a calm map costs, and which one misleads.
 *
 * A network trains some epochs; then its last hidden layer is embedded epoch by epoch, by the
 * strategy chosen in the panel. The table keeps what each one cost: KL divergence (lower is
 * better), neighborhood hit (higher is better), and how far the observations wander.
 *
 * space stop, go on    left, right one epoch back, on    t dark, light    s save a picture
 * v, V SVG, PDF    m film, again: end it    ctrl-c copy the path of what was saved
 * ctrl-o back to the view last saved    ESC end
 */
import activarium.parameter.*;
import activarium.projection.Evolution;
import activarium.recording.Snapshot;
import activarium.session.*;
import activarium.sketch.*;
import activarium.view.*;
import java.util.*;

@Choice(label = "Strategy", options = { "fixed", "joint", "alone", "before", "dynamic" }, order = 1)
String strategy = "fixed";
@Range(label = "Coherence λ (dynamic)", min = 0, max = 0.1, order = 2)
float lambda = 0.01;
@Toggle(label = "Play", order = 3)
boolean play = true;

final int EPOCHS = 5;
SketchKit kit;
Session session;
EvolutionStudy study;
ProjectionView map = new ProjectionView();
EvolutionView table = new EvolutionView();
ActivationSequence epochs;
Map<String, EvolutionResult> results = new LinkedHashMap<String, EvolutionResult>();
EvolutionResult shown;
String wanted = "";
float position;

void setup() {
  size(1280, 720, P2D);
  kit = new SketchKit(this);
  session = kit.open(SessionOptions.defaults().withEpochs(EPOCHS));
  study = kit.own(new EvolutionStudy(session.labels(), session.seed()));
  kit.panel(ParameterList.of(this));
  map.showWaiting(session.labels(), session.classNames());
}

void draw() {
  kit.begin();
  if (session.phase().isOver() && epochs == null) epochs = wholeEpochs();
  String now = strategy.equals("dynamic") ? strategy + " " + lambda : strategy;
  if (epochs != null && !now.equals(wanted) && !mousePressed) {
    wanted = now;
    study.begin(epochs, chosen());
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
  map.show(shown.frames().get(t), Observations.of(shown.sequence().snapshots().get(t), session.labels(), session.classNames()));
}

void drawAll() {
  Layout layout = kit.layout();
  Canvas canvas = kit.canvas();
  map.draw(canvas, layout.stage());
  Caption.title(canvas, layout.title(), title(), subtitle());
  table.drawTable(canvas, layout.figures(), new ArrayList<EvolutionResult>(results.values()), shown);
  if (shown != null) table.drawTrack(canvas, layout.foot(), titles(), min(position, shown.frames().size() - 1));
}

// The strategy of what is shown, whatever is on its way.
String title() {
  if (shown != null) return "Evolution: " + shown.strategy();
  if (session instanceof RecordedSession) return "Embedding the recorded epochs first";
  return epochs == null ? "Training " + EPOCHS + " epochs first" : "Embedding the epochs first";
}

String subtitle() {
  return study.beside(shown == null ? "" : "the last hidden layer, epoch by epoch");
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
  if (key == ' ') play = !play;
  if (key == 't') kit.toggleTheme();
  if (shown != null && keyCode == LEFT) position = max(0, position - 1);
  if (shown != null && keyCode == RIGHT) position = min(position + 1, shown.frames().size() - 1);
}
