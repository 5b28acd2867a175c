package activarium.program;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.Text;
import activarium.keyboard.KeyTable;
import activarium.session.Frame;
import activarium.session.Session;
import activarium.sketch.SketchKit;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.story.StoryTeller;
import activarium.story.StoryWriter;
import activarium.story.View;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import activarium.window.SketchHost;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/**
 * All views, and a story that is told with them: page down, which clickers send, tells the next
 * cue, page up the one before, home comes back to the cue after one wandered off, {@code B} and
 * {@code .} make the picture black, {@code +} makes what is seen the next cue of the story, {@code
 * N} opens the lecturer's notes. Everything else is as without a story.
 */
public final class StoryProgram implements SketchHost.Program {

  private static final int PAGE_UP = 33;
  private static final int PAGE_DOWN = 34;
  private static final int HOME = 2;
  private static final double LONGEST_FRAME = 0.25;

  /** Seconds after which a caption says that its picture is not there yet. */
  private static final double UNSAID = 0.5;

  private final SketchHost host;
  private final ViewProgram views;
  private final StoryTeller teller;
  private final CaptionBar caption = new CaptionBar();
  private final SpeakerDesk desk;
  private final Map<Sketch, Map<String, Object>> openings = new WeakHashMap<>();
  private final Function<StoryCue.Source, RunOptions> sources;
  private final Rehearsal rehearsal;
  private final Crossfade fade;
  private String language;
  private StoryCue coming;
  private String problem = "";
  private double waited;
  private double slowest;
  private long last;

  /**
   * @param sources how what a cue looks at is opened, equal for equal ones
   * @param language of captions; that of the story where it has none in it
   */
  public StoryProgram(
      SketchHost host,
      ViewProgram views,
      Story story,
      Function<StoryCue.Source, RunOptions> sources,
      String language) {
    this.host = host;
    this.views = views;
    this.teller = new StoryTeller(story);
    this.desk =
        host.shared()
            .get(
                SpeakerDesk.class,
                SpeakerDesk.class,
                () -> new SpeakerDesk(host, teller, views.tools()));
    this.fade = host.shared().get(Crossfade.class, Crossfade.class, Crossfade::new);
    this.sources = sources;
    this.rehearsal = new Rehearsal(views, sources);
    this.language = language;
    teller.next();
  }

  /** Opens the lecturer's notes, or closes them. Draw thread. */
  public void toggleNotes() {
    desk.toggle();
  }

  /** Something else lies at the right end of the caption, so large in design units. */
  public void beside(float width, float height) {
    caption.beside(width, height);
  }

  /** Tells captions in another language, if the story has it. Draw thread. */
  public void speak(String tag) {
    language = teller.story().languages().contains(tag) ? tag : language;
  }

  /** Opens views that no cue shows before somebody turns to them, where there is time. */
  public void prepare(List<View> others) {
    rehearsal.also(others, firstSource());
  }

  /** What the first cue looks at. */
  public RunOptions firstSource() {
    return sources.apply(teller.story().cues().get(0).source());
  }

  /** Shows a view as it opened: nothing is chosen, and all of it is in sight. Draw thread. */
  public void freshen(Sketch sketch) {
    SketchKit kit = SketchKit.of(sketch);
    if (kit != null && openings.containsKey(sketch)) {
      CueScene.freshen(kit, openings.get(sketch));
    }
  }

  /** Where the story is. Draw thread. */
  public StoryTeller teller() {
    return teller;
  }

  /** The cue whose picture is on its way, or null. Draw thread. */
  public StoryCue coming() {
    return coming;
  }

  /** Whether the view of the cue that comes next needs not be opened at the click. Draw thread. */
  boolean isReadyForNext() {
    return rehearsal.isReady(teller);
  }

  /** Whether no view is left to be opened at a click from here to the end. Draw thread. */
  boolean hasRehearsedAll() {
    return rehearsal.isOver(teller);
  }

  /** Whether the picture of the cue at a place is shown, and no other any more. Draw thread. */
  boolean shows(int place) {
    return teller.place() == place && coming == null && !fade.isOn() && isShown(teller.cue());
  }

  /** Seconds between the two frames that were farthest apart since this was asked last. */
  double takeSlowestFrame() {
    double taken = slowest;
    slowest = 0;
    return taken;
  }

  @Override
  public boolean take(KeyEvent event) {
    rehearsal.stop();
    boolean isPress = event.getAction() == KeyEvent.PRESS && !event.isAutoRepeat();
    if (isPress && tell(event)) {
      return true;
    }
    String spoken = Text.language();
    boolean taken = views.take(event);
    boolean isNew = !Text.language().equals(spoken);
    if (isNew) {
      speak(Text.language());
    }
    if (isPress && !isNew) {
      wander(taken);
    }
    return taken;
  }

  private boolean tell(KeyEvent event) {
    boolean wasBlack = views.tools().isBlack();
    views.tools().black(false);
    switch (event.getKeyCode()) {
      case PAGE_DOWN -> teller.next();
      case PAGE_UP -> teller.previous();
      case HOME -> teller.back();
      default -> {
        char key = event.getKey();
        if (key == '+') {
          add();
          return true;
        }
        if (key == 'N') {
          desk.toggle();
          return true;
        }
        boolean isBlack = key == 'B' || key == 'b' || key == '.';
        views.tools().black(isBlack && !wasBlack);
        return isBlack;
      }
    }
    return true;
  }

  private static void tellKeys(KeyTable keys) {
    keys.tell("page-down", "cue.next")
        .tell("page-up", "cue.before")
        .tell("home", "cue.back")
        .tell("B .", "cue.black")
        .tell("+", "cue.add")
        .tell("N", "cue.notes");
  }

  /** What is seen becomes the next cue of the story, in its file. */
  private void add() {
    SketchKit kit = SketchKit.of(host.sketch());
    View view = views.shown().orElse(null);
    if (kit == null || view == null || coming != null) {
      return;
    }
    try {
      int place = teller.place();
      Map<String, Object> seen =
          SeenCue.of(kit, view, openings.getOrDefault(kit.sketch(), Map.of()));
      if (view == teller.cue().view()) {
        teller.cue().source().beside().ifPresent(it -> seen.put("beside", it.recording()));
      }
      teller.added(StoryWriter.insert(teller.story(), place, seen), place + 1);
      kit.say(Text.say("story.added", teller.cue().called(), teller.story().file().getFileName()));
    } catch (BadInputException e) {
      problem = e.getMessage();
      host.report(problem);
    }
  }

  @Override
  public boolean take(MouseEvent event) {
    rehearsal.stop();
    boolean taken = views.take(event);
    if (event.getAction() == MouseEvent.PRESS) {
      wander(taken);
    }
    return taken;
  }

  /**
   * Somebody touches what is shown. Who turns to another view is not drawn back by a cue that was
   * still on its way.
   */
  private void wander(boolean elsewhere) {
    coming = elsewhere ? null : coming;
    if (coming == null) {
      teller.wander();
    }
  }

  @Override
  public void turned(Sketch sketch) {
    open(sketch); // before it has what is carried from view to view
    views.turned(sketch);
  }

  /** Remembers how a view opens, once. */
  private void open(Sketch sketch) {
    SketchKit kit = SketchKit.of(sketch);
    if (kit != null && !openings.containsKey(sketch)) {
      tellKeys(kit.keys);
      openings.put(sketch, CueScene.opening(kit));
    }
  }

  @Override
  public void draw(Sketch sketch) {
    SketchKit kit = SketchKit.of(sketch);
    open(sketch);
    long now = System.nanoTime();
    double passed = last == 0 ? 0 : (now - last) / 1e9;
    double seconds = kit.isRecording() ? kit.seconds() : Math.min(LONGEST_FRAME, passed);
    slowest = Math.max(slowest, passed);
    last = now;
    StoryCue begun = teller.advance(seconds);
    if (begun != null) {
      host.clearReport(problem);
      coming = begun;
      rehearsal.stop();
      views.turnTo(coming.view(), sources.apply(coming.source()));
    }
    if (coming != null) {
      come(kit);
    } else {
      stay(kit);
      if (!fade.isOn()) {
        rehearsal.look(kit, teller, seconds);
      }
    }
    waited = waits(kit) ? waited + seconds : 0;
    kit.panel.foot(caption.draw(kit.canvas(), words()));
    fade.open(kit.canvas(), Home.find().shaders());
    if (begun != null && !isShown(begun)) {
      fade.begin(kit.canvas(), begun.timing().transition());
    }
    fade.draw(kit.canvas(), coming == null, seconds);
    desk.look(kit, language, coming == null && !fade.isOn() && kit.parts.isAtRest());
    views.draw(sketch);
  }

  private void stay(SketchKit kit) {
    StoryCue cue = teller.cue();
    if (cue != null && !teller.isAway() && !cue.choice().isNone()) {
      CueScene.choose(kit, cue);
    }
    if (kit.parts.isAtRest()) {
      teller.arrived();
    }
  }

  private void come(SketchKit kit) {
    if (isShown(coming) && CueScene.isReady(kit, coming)) {
      List<String> left = CueScene.show(kit, coming, openings.get(kit.sketch()));
      report(coming, left);
      coming = null;
    } else if (!isShown(coming) && host.reported() != null) {
      problem = host.reported(); // it could not be opened
      coming = null;
    }
  }

  private boolean isShown(StoryCue cue) {
    return views.shows(cue.view(), sources.apply(cue.source()));
  }

  /** What a cue asks for in vain is said over the picture, until the next cue is told. */
  private void report(StoryCue cue, List<String> left) {
    if (!left.isEmpty()) {
      problem =
          Text.of(
              "%s, cue %s: expected what the panel of %s can be set to, found %s",
              teller.story().file().getFileName(),
              cue.called(),
              cue.view().word(),
              left.stream().map(name -> name + ": " + cue.set().get(name)).toList());
      host.report(problem);
    }
  }

  /** Whether what is seen is not yet what the caption speaks of. */
  private boolean waits(SketchKit kit) {
    Session session = kit.session();
    boolean isMap = session != null && views.shown().map(View::isMap).orElse(false);
    Frame seen = isMap ? session.taken() : null;
    return coming != null || seen != null && session.settling().isPassing(seen);
  }

  /** The caption, as long as its view is shown, and that it waits. */
  private String words() {
    StoryCue cue = teller.cue();
    if (cue == null || !isShown(cue)) {
      return "";
    }
    String said = cue.caption().in(language);
    return waited > UNSAID ? Text.say("story.waits", said) : said;
  }
}
