package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.dataset.DrawnDigit;
import activarium.draw.Box;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.parameter.ToggleParameter;
import activarium.session.LiveSession;
import activarium.session.Moment;
import activarium.session.Phase;
import activarium.stage.StrategyStage;
import activarium.stage.drawing.DrawingStage;
import activarium.view.drawing.DrawingPad;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What the documents promise of every key, as a check that presses it: with everything mapped, the
 * newest moment shown, and live training paused.
 */
final class KeyMeanings {

  private static final String DIGITS = "0123456789";

  private final Map<String, Consumer<Pressing>> common = new HashMap<>();
  private final Map<String, Consumer<Pressing>> special = new HashMap<>();

  KeyMeanings() {
    training();
    time();
    looks();
    exports();
    choices();
    ofTrails("LayerTrails");
    ofTrails("EpochTrails");
    special.put("LayerTrails up", k -> movesLayerOrMoment(k, "up", "down"));
    special.put("LayerTrails down", k -> movesLayerOrMoment(k, "down", "up"));
    ofStrategies();
    ofTsne();
    ofExplorer();
    ofDrawing();
    special.put("NeuronMap d", KeyMeanings::togglesDropout);
    special.put("CompareSets c", KeyMeanings::choosesChanged);
    special.put("CompareSets b", KeyMeanings::asksForABranch);
    special.put("CompareSets space", KeyMeanings::pausesWhereItTrains);
    special.put(
        "CompareSets x", k -> becomesOtherIf(k, "x", k.kit().hasTraining(), toggle(k, "training")));
    common.put("ESC", k -> {}); // ends every sketch: pressed last, by the test itself
  }

  // ---- a digit that is drawn

  private void ofDrawing() {
    special.put(
        "DrawADigit backspace",
        k -> {
          draw(k);
          k.press("backspace");
          assertThat(drawing(k).drawn().isEmpty()).as("a new sheet").isTrue();
        });
    special.put(
        "DrawADigit u",
        k -> {
          k.press("backspace");
          draw(k);
          draw(k);
          assertThat(drawing(k).drawn().strokes()).hasSize(2);
          k.press("u");
          assertThat(drawing(k).drawn().strokes()).as("taken back").hasSize(1);
        });
    special.put("DrawADigit k", KeyMeanings::teaches);
    for (char digit : DIGITS.toCharArray()) {
      special.put("DrawADigit " + digit, k -> saysWhichItIs(k, digit));
    }
  }

  private static DrawingStage drawing(Pressing k) {
    return (DrawingStage) k.hand().variable("stage");
  }

  /** A line down the paper. */
  private static void draw(Pressing k) {
    DrawnDigit before = drawing(k).drawn();
    DrawingPad pad = (DrawingPad) drawing(k).touchables().get(0);
    Box sheet = k.hand().afterFrame(pad::box);
    float scale = k.kit().canvas().scale();
    int x = Math.round(sheet.centerX() * scale);
    int y = Math.round(sheet.centerY() * scale);
    int far = Math.round(0.3f * sheet.height() * scale);
    k.inFrame(() -> k.hand().dragAcross(x, y - far, x + 2, y + far));
    k.frames(2);
    assertThat(drawing(k).drawn().isEmpty()).as("nothing is drawn").isFalse();
    assertThat(drawing(k).drawn()).as("what was drawn before").isNotSameAs(before);
  }

  private static void saysWhichItIs(Pressing k, char digit) {
    k.press("backspace");
    draw(k);
    boolean isClass = digit - '0' < k.session().classNames().size();
    until("an answer", () -> k.hand().afterFrame(() -> isAnswered(k)));
    boolean isAsked = drawing(k).answer() != null && drawing(k).answer().isAsked();
    k.press("" + digit);
    assertThat(drawing(k).said()).isEqualTo(isClass && isAsked ? digit - '0' : -1);
  }

  /** Where nothing is drawn, or nobody says which digit it is, it says what is to be done. */
  private static void teaches(Pressing k) {
    k.press("backspace");
    draw(k);
    until("an answer", () -> k.hand().afterFrame(() -> isAnswered(k)));
    k.press("0");
    boolean teaches = k.hand().afterFrame(() -> drawing(k).lesson() == 0);
    k.press("k");
    assertThat(k.hand().afterFrame(() -> drawing(k).lesson())).as("once").isEqualTo(-1);
    if (teaches) {
      until("taught", () -> k.hand().afterFrame(() -> drawing(k).answer().effect().isPresent()));
    } else {
      k.says("say which one it is");
    }
  }

  /** One who is not asked does not answer. */
  private static boolean isAnswered(Pressing k) {
    DrawingStage stage = drawing(k);
    return !stage.isMapped() || stage.answer() != null && stage.answer().drawn() == stage.drawn();
  }

  /** The check of a key, or null if nobody has said what it is to do. */
  Consumer<Pressing> of(String sketch, String key) {
    Consumer<Pressing> own = special.get(sketch + " " + key);
    return own != null ? own : common.get(key);
  }

  // ---- training and time

  private void training() {
    common.put("space", KeyMeanings::pausesAndGoesOn);
    common.put("n", KeyMeanings::steps);
    common.put("r", KeyMeanings::restarts);
    common.put("R", KeyMeanings::rewinds);
    common.put("S", KeyMeanings::slows);
  }

  private static void pausesAndGoesOn(Pressing k) {
    if (k.isLive()) {
      // Looked at in the same frame: so little is to be trained that it may be over in the next.
      assertThat(k.press("space", k.live()::isPaused)).as("goes on").isFalse();
      k.live().pause();
      k.live().holdAt(Long.MAX_VALUE);
      assertThat(k.press("space", k.live()::isPaused)).as("goes on again").isFalse();
      assertThat(k.press("space", k.live()::isPaused)).as("pauses").isTrue();
      settle(k);
      return;
    }
    Moment start = k.press("space", k.session()::moment);
    assertThat(start).as("plays").isEqualTo(moments(k).get(0));
    k.press("right");
    Moment chosen = k.press("right", k.session()::moment);
    Moment played = k.press("space", k.session()::moment);
    assertThat(played).as("goes on").isEqualTo(chosen);
    Moment stopped = k.press("space", k.session()::moment);
    k.hand().frames(2);
    assertThat(k.session().moment()).as("stopped").isEqualTo(stopped);
    k.session().moment(null);
  }

  private static void steps(Pressing k) {
    if (!k.isLive()) {
      k.press("n");
      k.says("not trained");
      return;
    }
    Moment newest = newest(k);
    k.press("n");
    until("one look more", () -> newest(k) != newest);
    until("a pause", () -> k.session().phase() == Phase.PAUSED);
    settle(k);
  }

  /** By key and by button alike, with the seed of the slider. */
  private static void restarts(Pressing k) {
    if (!k.isLive()) {
      k.press("r");
      k.says("not trained");
      return;
    }
    if (k.widget("seed") instanceof RangeParameter seed) {
      k.hand().afterFrame(() -> setTo(seed, 7));
    }
    Moment first = moments(k).get(0);
    k.press("r");
    long seed = k.widget("seed") == null ? 1 : 7;
    assertThat(k.live().seed()).isEqualTo(seed);
    k.says("seed " + seed);
    until("a new beginning", () -> !moments(k).isEmpty() && moments(k).get(0) != first);
    assertThat(k.press("space", k.live()::isPaused)).as("goes on").isFalse();
    trainOn(k);
  }

  private static void slows(Pressing k) {
    if (!k.isLive()) {
      k.press("S");
      k.says("not trained");
      return;
    }
    boolean before = k.live().isSlow();
    assertThat(k.press("S", k.live()::isSlow)).as("slow").isNotEqualTo(before);
    k.says(before ? "Full speed" : "Slow motion");
    assertThat(k.press("S", k.live()::isSlow)).as("slow").isEqualTo(before);
    k.live().slow(false); // what follows waits for the training
  }

  /** To a new beginning of the same seed. */
  private static void rewinds(Pressing k) {
    if (!k.isLive()) {
      k.press("R");
      k.says("not trained");
      return;
    }
    long seed = k.live().seed();
    Moment first = moments(k).get(0);
    k.press("R");
    assertThat(k.live().seed()).isEqualTo(seed);
    k.says("seed " + seed);
    until("a new beginning", () -> !moments(k).isEmpty() && moments(k).get(0) != first);
    assertThat(k.press("space", k.live()::isPaused)).as("goes on").isFalse();
    trainOn(k);
  }

  /** Where a recording has no moment of its own to play from. */
  private static void pausesWhereItTrains(Pressing k) {
    if (k.isLive()) {
      pausesAndGoesOn(k);
    } else {
      k.press("space");
      k.says("not trained");
    }
  }

  private static Object setTo(RangeParameter range, float value) {
    range.value(value);
    return value;
  }

  private void time() {
    common.put("p", KeyMeanings::playsFromStart);
    common.put(
        "l",
        k -> {
          k.session().moment(moments(k).get(0));
          k.press("l");
          assertThat(k.session().moment()).as("the newest").isNull();
        });
    common.put("left", k -> movesLayerOrMoment(k, "left", "right"));
    common.put("right", k -> movesLayerOrMoment(k, "right", "left"));
    common.put("up", k -> movesLayerOrMoment(k, "up", "down"));
    common.put("down", k -> movesLayerOrMoment(k, "down", "up"));
  }

  /** Whatever moment is chosen. */
  private static void playsFromStart(Pressing k) {
    k.session().moment(moments(k).get(1));
    Moment start = k.press("p", k.session()::moment);
    assertThat(start).isEqualTo(moments(k).get(0));
    assertThat(k.isOn("play")).isTrue();
    k.press("l");
    assertThat(k.isOn("play")).isFalse();
  }

  /** A key and its opposite, which together lead back; at the end of the row only one moves. */
  private static void movesLayerOrMoment(Pressing k, String key, String opposite) {
    Supplier<Object> place = () -> List.of(k.session().layer(), shown(k));
    Object before = k.hand().afterFrame(place);
    boolean first = key.equals("left") || key.equals("down");
    String one = first ? key : opposite;
    String other = first ? opposite : key;
    Object there = k.press(one, place);
    assertThat(there).as(one).isNotEqualTo(before);
    assertThat(k.press(other, place)).as(other).isEqualTo(before);
    k.session().moment(null);
  }

  private static Moment shown(Pressing k) {
    return k.session().moment() == null ? newest(k) : k.session().moment();
  }

  // ---- looks

  private void looks() {
    common.put("tab", KeyMeanings::entersThePanel);
    common.put("?", KeyMeanings::tellsTheKeys);
    common.put("h", k -> becomesOther(k, "h", () -> k.kit().panel.isVisible(), 2));
    common.put("t", k -> becomesOther(k, "t", () -> k.kit().canvas().theme().name(), 2));
    common.put("q", k -> becomesOther(k, "q", choice(k, "color"), options(k, "color")));
  }

  /** Over the view, until it or any other key is pressed; ESC takes it away, and nothing else. */
  private static void tellsTheKeys(Pressing k) {
    assertThat(k.press("?", () -> k.kit().isHelping())).isEqualTo(true);
    assertThat(k.press("?", () -> k.kit().isHelping())).isEqualTo(false);
    k.press("?");
    assertThat(k.press("ESC", () -> k.kit().isHelping())).isEqualTo(false);
  }

  /** Where it is to be seen, which keys pressed before may have changed. */
  private static void entersThePanel(Pressing k) {
    k.inFrame(() -> k.kit().panel.show(true));
    k.frames(2);
    assertThat(k.press("tab", () -> k.kit().panel.widgets().focused())).isNotNull();
    assertThat(k.press("ESC", () -> k.kit().panel.widgets().focused())).isNull();
  }

  /** Pressed so often that all is as before. */
  private static void becomesOther(Pressing k, String key, Supplier<Object> look, int times) {
    Object before = k.hand().afterFrame(look);
    assertThat(k.press(key, look)).as(key).isNotEqualTo(before);
    for (int i = 1; i < times; i++) {
      k.press(key);
    }
    assertThat(k.hand().afterFrame(look)).as(key + ", round and round").isEqualTo(before);
  }

  private static void becomesOtherIf(Pressing k, String key, boolean can, Supplier<Object> look) {
    if (can) {
      becomesOther(k, key, look, 2);
    } else {
      k.press(key);
      k.says("othing", "no ");
    }
  }

  private static Supplier<Object> toggle(Pressing k, String name) {
    return () -> k.isOn(name);
  }

  private static Supplier<Object> choice(Pressing k, String name) {
    return () -> ((activarium.parameter.ChoiceParameter) k.widget(name)).value();
  }

  private static int options(Pressing k, String name) {
    return ((activarium.parameter.ChoiceParameter) k.widget(name)).options().size();
  }

  private static Supplier<Object> range(Pressing k, String name) {
    return () -> ((RangeParameter) k.widget(name)).value();
  }

  // ---- exports

  private void exports() {
    common.put("s", k -> saves(k, "s", ".png"));
    common.put("v", k -> saves(k, "v", ".svg"));
    common.put("V", k -> saves(k, "V", ".pdf"));
    common.put("m", KeyMeanings::films);
    common.put(
        "ctrl-o",
        k -> {
          saves(k, "s", ".png"); // else the newest picture may show what is trained only later
          k.press("ctrl-o");
          k.says("Back to", "No picture");
          until("the view", () -> !k.kit().isRestoring());
          trainOn(k); // a view that comes back may be of the first moment
        });
    common.put(
        "ctrl-c",
        k -> {
          k.press("ctrl-c");
          k.says("Copied the path", "No clipboard", "Nothing was saved");
        });
  }

  private static void saves(Pressing k, String key, String ending) {
    k.awaitFiles(); // of keys before
    long before = count(k, ending);
    k.press(key);
    k.says("Saved");
    k.awaitFiles();
    assertThat(count(k, ending)).isEqualTo(before + 1);
  }

  private static long count(Pressing k, String ending) {
    String[] names = k.kit().home.exports().toFile().list();
    return names == null ? 0 : Stream.of(names).filter(name -> name.endsWith(ending)).count();
  }

  private static void films(Pressing k) {
    k.press("m");
    k.says("Recording");
    k.hand().frames(2);
    assertThat(k.kit().isRecording()).isTrue();
    saves(k, "m", ".mp4");
  }

  // ---- what is chosen

  private void choices() {
    common.put("e", k -> k.press("e")); // all errors: there may be none
    common.put(
        "i",
        k -> {
          int before = k.hand().afterFrame(() -> chosen(k));
          int all = k.session().observations().count();
          int after = k.press("i", () -> chosen(k));
          assertThat(after).isEqualTo(all - before);
          k.press("i");
        });
    common.put("u", k -> takesBack(k, "u"));
    common.put("y", k -> takesBack(k, "y"));
    common.put(
        "backspace",
        k -> {
          int left = k.press("backspace", () -> k.kit().parts.choice() == null ? 0 : chosen(k));
          assertThat(left).isZero();
        });
  }

  private static int chosen(Pressing k) {
    return k.kit().parts.choice().first().size();
  }

  /** Everything is undone, until there is nothing to undo; then everything redone. */
  private static void takesBack(Pressing k, String key) {
    String end = "Nothing to " + (key.equals("u") ? "undo" : "redo");
    for (int i = 0; i < 250 && !k.hasSaid(end); i++) {
      k.press(key);
    }
    k.says(end);
  }

  // ---- sketches with a meaning of their own

  private void ofTrails(String sketch) {
    special.put(sketch + " p", k -> becomesOther(k, "p", toggle(k, "play"), 2));
    special.put(sketch + " left", k -> movesTime(k));
    special.put(sketch + " right", k -> movesTime(k));
    if (sketch.equals("EpochTrails")) {
      special.put(sketch + " space", KeyMeanings::pausesTraining);
    }
  }

  private static void pausesTraining(Pressing k) {
    if (k.isLive()) {
      pausesAndGoesOn(k);
    } else {
      k.press("space");
      k.says("not trained");
    }
  }

  private static void movesTime(Pressing k) {
    k.hand().afterFrame(() -> setTo((RangeParameter) k.widget("until"), 1));
    float earlier = (float) k.press("left", range(k, "until"));
    assertThat(earlier).isLessThan(1);
    assertThat((float) k.press("right", range(k, "until"))).isEqualTo(1);
  }

  private void ofStrategies() {
    special.put(
        "Strategies space",
        k -> {
          untilMapped(k);
          becomesOther(k, "space", toggle(k, "play"), 2);
        });
    special.put("Strategies left", KeyMeanings::movesFrame);
    special.put("Strategies right", KeyMeanings::movesFrame);
    List<String> large =
        List.of(
            "none", "fixed", "joint", "alone", "before", "dynamic", "held", "landmarks", "axes");
    for (int i = 0; i < large.size(); i++) {
      String name = large.get(i);
      String key = String.valueOf(i);
      special.put(
          "Strategies " + key,
          k -> {
            k.press(name.equals("none") ? "3" : "0");
            assertThat(k.press(key, () -> k.hand().variable("large"))).isEqualTo(name);
          });
    }
  }

  private static void untilMapped(Pressing k) {
    until("a strategy", () -> ((StrategyStage) k.hand().variable("stage")).map(0) != null);
  }

  private static void movesFrame(Pressing k) {
    Supplier<Object> place = () -> k.hand().variable("epoch");
    if (k.isOn("play")) {
      k.press("space");
    }
    untilMapped(k);
    k.press("left");
    k.press("left");
    float there = (float) k.press("right", place);
    assertThat((float) k.press("left", place)).isEqualTo(there - 1);
  }

  private void ofTsne() {
    special.put("TsneTuning x", k -> k.press("x"));
    special.put("TsneTuning f", k -> k.press("f"));
    special.put("TsneTuning a", k -> k.press("a"));
    special.put(
        "TsneTuning [",
        k -> {
          float before = (float) k.hand().afterFrame(range(k, "perplexity"));
          float fewer = (float) k.press("[", range(k, "perplexity"));
          assertThat(fewer).isLessThan(before);
        });
    special.put(
        "TsneTuning ]",
        k -> {
          k.press("[");
          float before = (float) k.hand().afterFrame(range(k, "perplexity"));
          for (int i = 0; i < 20; i++) {
            k.press("]");
          }
          float most = ((RangeParameter) k.widget("perplexity")).max();
          assertThat((float) k.hand().afterFrame(range(k, "perplexity")))
              .isGreaterThan(before)
              .isLessThanOrEqualTo(most);
        });
  }

  private void ofExplorer() {
    String s = "ProjectionExplorer ";
    special.put(s + "b", k -> becomesOther(k, "b", choice(k, "brush"), 2));
    special.put(s + "w", k -> becomesOther(k, "w", choice(k, "outline"), 2));
    special.put(s + "g", k -> becomesOther(k, "g", choice(k, "detail"), 3));
    special.put(s + "c", k -> becomesOther(k, "c", toggle(k, "contours"), 2));
    special.put(s + "o", KeyMeanings::choosesOutliers);
    special.put(s + "f", k -> k.press("f"));
    special.put(s + ".", k -> k.press("."));
    special.put(s + "+", k -> k.press("+"));
    special.put(s + "-", k -> k.press("-"));
    for (char digit : DIGITS.toCharArray()) {
      common.put(String.valueOf(digit), k -> k.press(String.valueOf(digit)));
    }
  }

  /** As soon as the neighborhoods are known; the classes of the recording have no outliers. */
  private static void choosesOutliers(Pressing k) {
    k.press("o");
    if (k.isLive()) {
      until(
          "outliers",
          () -> {
            k.press("o");
            return chosen(k) > 0;
          });
    }
  }

  /** As soon as the neighbors in both maps are known. */
  /** Of maps of one kind of images that are two, whatever keys and widgets did before. */
  private static void choosesChanged(Pressing k) {
    ParameterList panel = k.kit().parameters();
    k.inFrame(
        () -> {
          if (k.kit().hasTraining()) {
            panel.get(ToggleParameter.class, "training").value(false);
          }
          for (int side = 0; side < 2; side++) {
            ChoiceParameter layer = panel.get(ChoiceParameter.class, "layer." + side);
            layer.value(layer.options().get(layer.options().size() - 1 - side));
          }
        });
    until(
        "those that changed most",
        () -> {
          k.press("c");
          return chosen(k) > 0;
        });
  }

  private static void asksForABranch(Pressing k) {
    if (!k.isLive()) {
      k.press("b");
      k.says("not trained");
      return;
    }
    ChoiceParameter branch = k.kit().parameters().get(ChoiceParameter.class, "branch");
    String before = k.hand().afterFrame(branch::value);
    String after = k.press("b", branch::value);
    assertThat(after).as("another change").isNotEqualTo(before);
    k.inFrame(() -> branch.value("none"));
  }

  private static void togglesDropout(Pressing k) {
    if (!k.isLive()) {
      k.press("d");
      k.says("not trained");
      return;
    }
    boolean before = k.live().hasDropout();
    Moment first = moments(k).get(0);
    k.press("d");
    assertThat(k.live().hasDropout()).isNotEqualTo(before);
    until("a new beginning", () -> !moments(k).isEmpty() && moments(k).get(0) != first);
    trainOn(k);
  }

  // ----

  private static List<Moment> moments(Pressing k) {
    return k.session().timeline().moments();
  }

  private static Moment newest(Pressing k) {
    return moments(k).get(moments(k).size() - 1);
  }

  /** Trains until there is something to choose from, or to its end where it has one, and waits. */
  static void trainOn(Pressing k) {
    if (!(k.session() instanceof LiveSession live)) {
      settle(k);
      return;
    }
    do {
      live.resume();
      until("what can be chosen from", () -> canBeChosenFrom(live));
      live.pause();
      live.moment(null);
      settle(k); // a restart that was asked for before leaves nothing of what there was
    } while (!canBeChosenFrom(live));
  }

  private static boolean canBeChosenFrom(LiveSession live) {
    return live.epochs() > 0 ? live.phase().isOver() : live.timeline().moments().size() > 2;
  }

  /**
   * Waits until nothing moves: a training that was paused may be about to publish one more look.
   */
  static void settle(Pressing k) {
    until("the newest map", k.session()::isAtRest);
  }
}
