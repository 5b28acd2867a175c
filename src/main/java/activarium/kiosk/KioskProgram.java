package activarium.kiosk;

import activarium.core.Text;
import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.exhibit.HiddenGesture;
import activarium.exhibit.Idleness;
import activarium.exhibit.Idleness.State;
import activarium.exhibit.KioskProfile;
import activarium.exhibit.PinTries;
import activarium.exhibit.VisitCounts;
import activarium.operator.OperatorOptions;
import activarium.operator.OperatorPage;
import activarium.operator.ShowControl;
import activarium.program.StoryProgram;
import activarium.program.ViewProgram;
import activarium.remote.Remote;
import activarium.session.LiveSession;
import activarium.sketch.SketchKit;
import activarium.sound.Tones;
import activarium.stage.drawing.DrawingStage;
import activarium.story.View;
import activarium.watchdog.PulseWriter;
import activarium.window.Sketch;
import activarium.window.SketchHost;
import activarium.work.Latest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/**
 * A story that goes round by itself until somebody touches it; then the views are the visitor's,
 * until nobody touches them any more. Keys do nothing here, nor does anything else that would end
 * it, save, or open files.
 */
public final class KioskProgram implements SketchHost.Program, AutoCloseable {

  private static final double LONGEST_FRAME = 0.25;

  private final SketchHost host;
  private final KioskProfile profile;
  private final StoryProgram story;
  private final VisitedViews views;
  private final AttractLoop loop;
  private final Invitation invitation;
  private final Idleness idle;
  private final HiddenGesture gesture = new HiddenGesture(HiddenGesture.Shape.AROUND);
  private final VisitorBar bar;
  private final Buttons buttons = new Buttons();
  private final VisitCounts counts;
  private final VisitLog visits;
  private final StaffDesk staff;
  private final KioskDesk desk;
  private final RemoteHands remote;
  private final Heartbeat heart;
  private final Tones tones = new Tones();
  private final Latest<Boolean> end = new Latest<>();
  private volatile OperatorPage page;
  private boolean isBlack;
  private boolean isHeld;

  private final LongSupplier clock;
  private long last;

  /**
   * Makes a program of a window, before it opens.
   *
   * @param parts what outlives the window, and is closed by whoever made it
   * @param clock nanoseconds, that nobody sets
   */
  public KioskProgram(
      SketchHost host,
      KioskProfile profile,
      ViewProgram views,
      StoryProgram story,
      Parts parts,
      LongSupplier clock) {
    this.clock = clock;
    this.last = clock.getAsLong();
    this.host = host;
    this.profile = profile;
    this.story = story;
    this.views = new VisitedViews(views, story::firstSource, profile, tones);
    this.counts = parts.counts();
    story.prepare(VisitorBar.VIEWS);
    loop = new AttractLoop(story);
    invitation = new Invitation(!profile.look().reducedMotion());
    idle = new Idleness(profile.idle());
    bar = new VisitorBar(profile.languages(), this.views::turn, this::choose, this::leave);
    visits = new VisitLog(counts);
    desk = new KioskDesk(host, story.teller().story(), profile.languages(), parts, new Hands());
    staff =
        new StaffDesk(
            profile.pin(), parts.tries(), new StaffPanel(desk, () -> page, parts.remote()));
    remote = new RemoteHands(parts.remote(), story, this::showStory);
    heart = new Heartbeat(parts.pulse(), this::tell);
  }

  /**
   * What the program works with.
   *
   * @param tries at the PIN
   * @param problems that the staff is told of, a line each
   */
  public record Parts(
      VisitCounts counts,
      PinTries tries,
      Remote remote,
      PulseWriter pulse,
      List<String> problems) {}

  /** By what the staff looks after it. */
  ShowControl desk() {
    return desk;
  }

  /** Opens the page by which the staff looks after it from elsewhere. */
  public void open(OperatorOptions options) {
    page = OperatorPage.start(options, desk);
  }

  /** Whether the staff has ended it. */
  public boolean isEnded() {
    return end.peek() != null;
  }

  /** What is shown: the story, a visit, or the question whether it goes on. */
  State state() {
    return idle.state();
  }

  /** What can be touched now. */
  List<Button> buttons() {
    return buttons.shown();
  }

  // ---- what a visitor does

  private void choose(String tag) {
    counts.language(tag);
    speak(tag);
  }

  private void speak(String tag) {
    Text.locale(tag);
    story.speak(tag);
  }

  private void begin() {
    counts.visit();
    idle.touched();
    views.turn(View.DRAWING);
  }

  /** The visit ends, and everything is as if it had not been. */
  private void leave() {
    visits.leave();
    views.leave();
    idle.end();
    tones.hush();
    if (training() != null) {
      training().resume();
    }
    speak(profile.languages().get(0));
    loop.begin();
  }

  /** What a visitor may pause; null where nothing goes on by itself. */
  private LiveSession training() {
    SketchKit kit = SketchKit.of(host.sketch());
    boolean isLive = kit != null && kit.session() instanceof LiveSession;
    return isLive && !kit.session().phase().isOver() ? (LiveSession) kit.session() : null;
  }

  private List<VisitorBar.Act> acts() {
    List<VisitorBar.Act> acts = new ArrayList<>();
    LiveSession training = training();
    if (training != null) {
      boolean isPaused = training.isPaused();
      String words = Text.say(isPaused ? "parameter.resume" : "parameter.pause");
      acts.add(new VisitorBar.Act(words, isPaused, isPaused ? training::resume : training::pause));
    }
    SketchKit kit = SketchKit.of(host.sketch());
    DrawingStage stage = VisitedViews.drawing(kit);
    if (stage != null && stage.lesson() >= 0) {
      String taught = kit.session().classNames().get(stage.lesson());
      acts.add(new VisitorBar.Act(Text.say("drawing.teach", taught), true, stage::teach));
    }
    return acts;
  }

  private void showStory() {
    if (idle.state() != State.SHOW) {
      leave();
    }
  }

  /** No key of any keyboard that somebody plugs in does anything. */
  @Override
  public boolean take(KeyEvent event) {
    return true;
  }

  @Override
  public boolean take(MouseEvent event) {
    SketchKit kit = SketchKit.of(host.sketch());
    if (kit == null || !(kit.canvas().scale() > 0)) {
      return true; // a view that was never drawn has no places
    }
    Canvas canvas = kit.canvas();
    float x = event.getX() / canvas.scale();
    float y = event.getY() / canvas.scale();
    return switch (event.getAction()) {
      case MouseEvent.PRESS -> press(canvas, x, y);
      case MouseEvent.RELEASE -> release(x, y);
      case MouseEvent.DRAG, MouseEvent.CLICK -> isHeld;
      default -> idle.state() != State.VISIT || staff.isShown();
    };
  }

  private boolean press(Canvas canvas, float x, float y) {
    float wide = canvas.box().width();
    float high = canvas.box().height();
    if (gesture.press(x / wide, y / high, wide / high, clock.getAsLong() / 1e9)) {
      staff.ask();
    }
    staff.touched();
    if (idle.state() == State.VISIT && !staff.isShown()) {
      idle.touched();
      isHeld = buttons.press(x, y);
    } else {
      buttons.press(x, y);
      isHeld = true;
    }
    return isHeld;
  }

  /** A touch acts when the finger leaves. */
  private boolean release(float x, float y) {
    boolean wasHeld = isHeld;
    isHeld = false;
    if (!wasHeld) {
      return false;
    }
    if (!staff.isShown() && idle.state() == State.SHOW) {
      begin();
    } else if (!staff.isShown() && idle.state() == State.ASKING) {
      idle.touched();
    } else {
      buttons.release(x, y);
    }
    return true;
  }

  // ---- a frame

  @Override
  public void turned(Sketch sketch) {
    story.turned(sketch);
    story.freshen(sketch);
  }

  @Override
  public void draw(Sketch sketch) {
    SketchKit kit = SketchKit.of(sketch);
    long now = clock.getAsLong();
    double passed = (now - last) / 1e9;
    double seconds = Math.min(LONGEST_FRAME, passed);
    last = now;
    views.dress(kit);
    remote.obey(kit);
    advance(kit, passed, seconds);
    if (idle.state() == State.SHOW) {
      loop.advance(seconds);
      Box invites = invitation.room(kit.canvas());
      story.beside(invites.width(), invites.height());
      story.draw(sketch);
      invitation.advance((float) seconds);
      invitation.draw(kit.canvas());
    } else {
      kit.panel.foot(bar.height(kit.canvas()));
    }
    drawOver(kit.canvas());
    heart.frame(kit.canvas().gpu(), isBlack, mayStand());
  }

  private void advance(SketchKit kit, double passed, double seconds) {
    boolean wasVisit = idle.state() != State.SHOW;
    idle.advance(passed);
    views.advance(passed);
    staff.advance(seconds);
    if (wasVisit && idle.state() == State.SHOW) {
      leave();
    }
    if (idle.state() == State.SHOW) {
      return;
    }
    views.freshen(kit);
    DrawingStage stage = VisitedViews.drawing(kit);
    if (stage != null) {
      visits.look(stage);
    }
  }

  /** What lies over the picture, and what of it can be touched. */
  private void drawOver(Canvas canvas) {
    if (staff.isShown()) {
      staff.draw(canvas);
      buttons.show(staff.buttons(canvas));
    } else if (idle.state() == State.ASKING) {
      Question.draw(canvas, idle.left());
      buttons.show(Question.buttons(canvas, idle::touched));
    } else if (idle.state() == State.VISIT) {
      buttons.show(bar.buttons(canvas, views.shown(), acts()));
    } else {
      buttons.show(List.of());
    }
    buttons.draw(canvas);
    if (isBlack && !staff.isShown()) {
      canvas.fill(canvas.box(), 0xff000000);
      canvas.flush();
    }
  }

  /** While the story goes round, the picture moves. */
  private boolean mayStand() {
    return idle.state() != State.SHOW || staff.isShown() || isBlack;
  }

  private void tell(Heartbeat.Vital vital) {
    String view = views.shown() == null ? "" : views.shown().word();
    boolean isStory = idle.state() == State.SHOW;
    desk.tell(vital, view, isStory ? story.teller().cue() : null, isBlack);
  }

  /** What the staff does, in the thread that draws. */
  private final class Hands implements KioskDesk.Hands {

    @Override
    public void cue(int place) {
      leave();
      story.teller().goTo(place);
    }

    @Override
    public void speak(String tag) {
      KioskProgram.this.speak(tag);
    }

    @Override
    public void black(boolean wanted) {
      isBlack = wanted;
    }

    @Override
    public void reset() {
      isBlack = false;
      leave();
    }

    @Override
    public void quit() {
      end.publish(true);
      host.exitRequested();
    }
  }

  @Override
  public void close() {
    if (page != null) {
      page.close();
    }
    staff.close();
    heart.close();
    tones.close();
  }
}
