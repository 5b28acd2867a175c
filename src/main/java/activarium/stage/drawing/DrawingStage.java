package activarium.stage.drawing;

import activarium.core.Text;
import activarium.dataset.DrawnDigit;
import activarium.dataset.Images;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.draw.PaintedParts;
import activarium.gpu.GpuContext;
import activarium.projection.evolution.Evolution;
import activarium.recording.Snapshot;
import activarium.session.Moment;
import activarium.session.NeuronFrame;
import activarium.session.Session;
import activarium.session.study.ActivationSequence;
import activarium.session.study.DrawingStudy;
import activarium.session.study.DrawnAnswer;
import activarium.session.study.EvolutionResult;
import activarium.session.study.EvolutionStudy;
import activarium.session.study.Lessons;
import activarium.session.study.NeuronMapper;
import activarium.sound.Tones;
import activarium.stage.Caption;
import activarium.stage.PassedStops;
import activarium.trail.TrailSet;
import activarium.view.drawing.AnswerBars;
import activarium.view.drawing.DrawingPad;
import activarium.view.drawing.DrawnWay;
import activarium.view.drawing.Ghosts;
import activarium.view.drawing.TaughtMoves;
import activarium.view.image.Thumbnail;
import activarium.view.interaction.Touchable;
import activarium.view.map.Waiting;
import activarium.view.trail.TrailStops;
import activarium.view.trail.TrailView;
import activarium.work.Resting;
import java.util.Arrays;
import java.util.List;
import processing.core.PApplet;

/**
 * A visitor draws a digit: the network answers while the stroke grows, and when the pen goes up the
 * digit travels through the maps of the layers, among the trails of those that they were made of,
 * with the most alike of them beside it, and the neurons that it wakes.
 */
public final class DrawingStage implements AutoCloseable, Resting {

  /** Bytes of the trails' picture, as it is while somebody draws, and of a few others. */
  private static final long PAINTED = 32L << 20;

  private final Session session;
  private final TrailView trails;
  private final PaintedParts painted;
  private final EvolutionStudy evolution;
  private final DrawingStudy study;
  private final NeuronMapper mapper;
  private final AnswerColumn beside;
  private final DrawingPad pad = new DrawingPad();
  private final AnswerBars bars;
  private final DrawnWay way;
  private final Ghosts ghosts;
  private boolean isLow;
  private boolean keepsGhosts;
  private boolean isStill;
  private Tones tones;
  private DrawnDigit asked;
  private EvolutionResult among;
  private TrailStops stops;
  private DrawnAnswer answer;
  private boolean travels;
  private int said = -1;
  private boolean teaches;
  private Lessons lessons = Lessons.NONE;

  public DrawingStage(PApplet applet, GpuContext gpu, Session session) {
    this.session = session;
    trails = new TrailView(gpu);
    trails.marked(false); // the digit's own way has them
    painted = new PaintedParts(gpu, PAINTED);
    trails.recallFrom(painted);
    evolution = new EvolutionStudy(session, session.seed());
    study = new DrawingStudy(session::networkOf, images());
    mapper = new NeuronMapper(session);
    beside = new AnswerColumn(images());
    bars = new AnswerBars(session.classNames(), this::say);
    way = new DrawnWay(new Thumbnail(applet));
    ghosts = new Ghosts(() -> new Thumbnail(applet));
  }

  /** What a hand can touch. */
  public List<Touchable> touchables() {
    return List.of(pad, bars);
  }

  /** A new sheet of paper. */
  public void clear() {
    pad.clear();
    said = -1;
  }

  /** Takes the last stroke back. */
  public void undo() {
    pad.undo();
  }

  /** A person says which class it is; the same again takes it back. */
  public void say(int classIndex) {
    boolean isAnswered = answer != null && answer.isAsked() && classIndex < bars.count();
    said = isAnswered && said != classIndex ? classIndex : -1;
  }

  /** Whether a person may teach the network what a digit is. */
  public void teaches(boolean wanted) {
    teaches = wanted;
  }

  /** The class that the network can be taught now that the digit is of, or −1 for none. */
  public int lesson() {
    boolean isFree = teaches && !lessons.isFull() && way.isShown() && !pad.isDown();
    boolean isNew = lessons.given().stream().noneMatch(lesson -> lesson.drawn() == asked);
    return isFree && isNew && said != answer.predictedClass() ? said : -1;
  }

  /** Teaches the network that it is of the class that a person said. */
  public void teach() {
    if (lesson() >= 0) {
      lessons = lessons.and(asked, said);
      travels = false;
      way.clear();
      study.ask(question(asked));
    }
  }

  /** Forgets what was drawn and taught. */
  public void forget() {
    lessons = Lessons.NONE;
    clear();
  }

  /** Whether the paper lies in the lower half, for who sits or is small. */
  public void low(boolean wanted) {
    isLow = wanted;
  }

  /** See {@link #low}. */
  public boolean isLow() {
    return isLow;
  }

  /** See {@link #ghosts}. */
  public boolean keepsGhosts() {
    return keepsGhosts;
  }

  /** Whether the last digits stay on the map of the last layer, small. */
  public void ghosts(boolean wanted) {
    keepsGhosts = wanted;
  }

  /** What is heard on the way, or null for nothing. */
  public void tones(Tones wanted) {
    tones = wanted;
  }

  /** Whether a digit is at its place at once, and does not travel there. */
  public void still(boolean wanted) {
    isStill = wanted;
  }

  /** What is drawn. */
  public DrawnDigit drawn() {
    return pad.drawn();
  }

  /** What the network says to it; null before it has been asked. */
  public DrawnAnswer answer() {
    return answer;
  }

  /** The class that a person says it is, or −1. */
  public int said() {
    return said;
  }

  /** Whether the network was trained on digits, and the maps of its layers are there. */
  public boolean isMapped() {
    return among != null && isOfDigits();
  }

  /** Whether the digit is on its way through the layers, or at its end. */
  public boolean isTraveling() {
    return way.isShown();
  }

  // ---- a frame

  /** Moves everything on by a time step. */
  public void advance(float seconds) {
    studyNewest();
    pad.advance(seconds);
    ask();
    takeAnswer();
    bars.advance(seconds);
    way.advance(seconds);
    trails.advance(seconds);
    NeuronFrame mapped = mapper.take();
    if (mapped != null) {
      beside.show(mapped);
    }
    beside.advance(seconds);
  }

  /** The newest whole epoch of a training, and the last of a recording. */
  private void studyNewest() {
    session.take();
    Moment newest = null;
    for (Moment moment : session.timeline().moments()) {
      boolean isWhole = moment.snapshot().progress() == Math.rint(moment.snapshot().progress());
      newest = isWhole ? moment : newest;
    }
    if (newest == null || !isOfDigits()) {
      return;
    }
    if (session.moment() != newest) {
      session.moment(newest);
    }
    List<String> layers = session.layers();
    String last = layers.get(layers.size() - 1);
    if (!session.layer().equals(last)) {
      session.layer(last);
    }
    evolution.askNext(
        ActivationSequence.throughLayers(newest.snapshot(), layers), Evolution.fixedStart());
    EvolutionResult result = evolution.take();
    if (result != null) {
      among = result;
      stops = PassedStops.layers(among.sequence(), session.labels(), session.classNames());
      trails.show(TrailSet.of(among.frames(), session.labels()), stops);
      beside.among(among, stops.names().get(stops.names().size() - 1));
      ghosts.clear();
      asked = null;
      study.ask(question(null));
    }
  }

  /** The network is asked that the maps are of, or before there are any, the newest. */
  private DrawingStudy.Question question(DrawnDigit drawn) {
    Snapshot at = among == null ? session.moment().snapshot() : among.sequence().snapshots().get(0);
    return new DrawingStudy.Question(drawn, at, among, lessons);
  }

  private Images images() {
    return session.observations().observations().images();
  }

  private boolean isOfDigits() {
    Images images = images();
    return images.width() == DrawnDigit.SIDE
        && images.height() == DrawnDigit.SIDE
        && images.channels() == 1;
  }

  private void ask() {
    if (session.moment() == null || !isOfDigits() || pad.drawn() == asked) {
      return;
    }
    boolean isNewSheet = asked != null && pad.drawn().strokes().size() < asked.strokes().size();
    if (keepsGhosts && isNewSheet && way.isShown()) {
      ghosts.add(answer);
    }
    asked = pad.drawn();
    said = asked.isEmpty() ? -1 : said;
    travels = false;
    way.clear();
    trails.lifted(trail -> false);
    if (pad.isDown()) {
      study.askNext(question(asked));
    } else {
      study.ask(question(asked));
    }
  }

  private void takeAnswer() {
    DrawnAnswer newest = study.take();
    if (newest != null) {
      answer = newest; // while a stroke grows, that of a little earlier
      bars.show(answer.predictions());
      beside.light(among == null ? null : answer);
    }
    boolean isPlaced = isOfNow() && answer.way().isPresent();
    if (isPlaced && !pad.isDown() && !travels) {
      travels = true;
      way.begin(answer);
      if (isStill) {
        way.arrive();
      }
      if (tones != null) {
        tones.play(agreement(), isStill ? 0 : DrawnWay.STEP);
      }
      int[] nearest = answer.way().orElseThrow().nearest();
      trails.lifted(trail -> Arrays.stream(nearest).anyMatch(i -> i == trail));
    }
  }

  /** Whether the answer is to what is drawn now, by the network as it was taught by now. */
  private boolean isOfNow() {
    return answer != null && answer.drawn() == asked && answer.lessons().equals(lessons);
  }

  /** For each layer, how many of those that it takes for alike are of the class that is said. */
  private float[] agreement() {
    int[][] alike = answer.way().orElseThrow().alike();
    float[] shares = new float[alike.length];
    for (int layer = 0; layer < alike.length; layer++) {
      for (int observation : alike[layer]) {
        boolean agrees = session.labels()[observation] == answer.predictedClass();
        shares[layer] += agrees ? 1f / alike[layer].length : 0;
      }
    }
    return shares;
  }

  /** Draws all of it into the room that there is. */
  public void draw(Canvas canvas, Box room) {
    DrawingPlaces places = DrawingPlaces.of(room, isLow);
    DrawnAnswer now = pad.drawn().isEmpty() ? null : answer;
    DrawingWords words = new DrawingWords(session, pad.drawn(), now, said, study.failure());
    Caption.title(canvas, places.title(), words.title(), words.subtitle());
    drawTrails(canvas, places.trails());
    pad.box(places.pad());
    pad.draw(canvas, Text.say("drawing.hint"));
    int predicted = now == null ? -1 : now.predictedClass();
    bars.draw(canvas, places.bars(), predicted, said);
    if (among != null) {
      beside.drawNeurons(canvas, places.neurons(), now != null && now.isAsked());
    }
    if (way.isShown()) {
      int[] nearest = answer.way().orElseThrow().nearest();
      beside.drawNearest(canvas, places.nearest(), nearest, session.labels());
    }
  }

  private void drawTrails(Canvas canvas, Box box) {
    if (among == null) {
      String waits = isOfDigits() ? Waiting.ofTrails(session) : Text.say("drawing.other");
      Waiting.draw(canvas, box, session.observations().count(), waits);
      return;
    }
    trails.draw(canvas, box);
    ghosts.draw(canvas, box, trails);
    if (isOfNow() && answer.effect().isPresent()) {
      TaughtMoves.draw(canvas, box, trails, among, answer.effect().orElseThrow());
    }
    if (way.isShown()) {
      int hue = canvas.theme().classes().color(answer.predictedClass());
      way.draw(canvas, box, trails, stops.names(), hue);
    }
  }

  // ---- the end

  @Override
  public boolean isAtRest() {
    return evolution.isAtRest() && study.isAtRest() && mapper.isAtRest() && trails.isSettled();
  }

  @Override
  public RuntimeException failure() {
    return evolution.failure() != null ? evolution.failure() : mapper.failure();
  }

  @Override
  public void close() {
    study.close();
    evolution.close();
    mapper.close();
    trails.close();
    painted.close();
    beside.close();
  }
}
