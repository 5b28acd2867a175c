package activarium.program;

import activarium.session.Frame;
import activarium.session.RecordedSession;
import activarium.session.Session;
import activarium.sketch.SketchKit;
import activarium.sketchbook.RunningSketch;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.window.Sketch;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;

/** Clicks through a story, waits for every picture, and measures. Not on the draw thread. */
public final class StoryWalk {

  private static final long LONGEST = TimeUnit.MINUTES.toNanos(10);

  /** A lecturer says something before the next click. */
  private static final long SPEAKS = TimeUnit.SECONDS.toNanos(5);

  /** Whoever looks at every picture. */
  @FunctionalInterface
  public interface Witness {

    /** The picture of a cue is there. Draw thread. */
    void sees(StoryCue cue, Sketch sketch);
  }

  /**
   * How a cue came, in milliseconds.
   *
   * @param cue its number
   * @param shown from the click to the first frame that shows it
   * @param settled from the click until all is known and nothing moves any more
   * @param slowestFrame between the two frames that are farthest apart
   * @param prepared from when it was settled until the next one could be clicked to
   */
  public record Step(
      String cue, double shown, double settled, double slowestFrame, double prepared) {}

  private final RunningSketch running;
  private final StoryProgram program;

  public StoryWalk(RunningSketch running, StoryProgram program) {
    this.running = running;
    this.program = program;
  }

  /** Shows all in a theme, {@code dark} or {@code light}. */
  public StoryWalk in(String theme) {
    running.host().afterFrame(sketch -> SketchKit.of(sketch).theme(theme));
    return this;
  }

  /**
   * Walks from the first cue that is told to the last.
   *
   * @param witness sees each picture
   * @param told hears how each came
   * @throws IllegalStateException if a cue does not come
   */
  public void walk(Witness witness, Consumer<Step> told) throws InterruptedException {
    Story story = program.teller().story();
    for (int place = story.next(-1); place >= 0; place = story.next(place)) {
      told.accept(step(story.cues().get(place), place, witness));
    }
  }

  /** The same, for those who want to know it all at the end. */
  public List<Step> walk(Witness witness) throws InterruptedException {
    List<Step> steps = new ArrayList<>();
    walk(witness, steps::add);
    return steps;
  }

  private Step step(StoryCue cue, int place, Witness witness) throws InterruptedException {
    long clicked = System.nanoTime();
    afterFrame(
        sketch -> {
          program.takeSlowestFrame();
          return program.teller().goTo(place);
        });
    until(cue, clicked, sketch -> program.shows(place));
    double shown = millis(clicked);
    until(cue, clicked, sketch -> program.shows(place) && isSettled(sketch));
    double slowest = afterFrame(sketch -> program.takeSlowestFrame()) * 1000;
    Stillness stillness = new Stillness();
    until(cue, clicked, sketch -> isTraining(sketch) || stillness.sees(sketch));
    double settled = millis(clicked) - stillness.millis();
    afterFrame(
        sketch -> {
          witness.sees(cue, sketch);
          return true;
        });
    long seen = System.nanoTime();
    long end = seen + SPEAKS;
    until(cue, clicked, sketch -> program.isReadyForNext() || System.nanoTime() > end);
    return new Step(cue.called(), shown, settled, slowest, millis(seen));
  }

  private static double millis(long since) {
    return (System.nanoTime() - since) / 1e6;
  }

  /**
   * Of a recording, whose other moments are mapped meanwhile, that what is shown is; of a training,
   * which goes on, that there is a map.
   */
  private static boolean isSettled(Sketch sketch) {
    SketchKit kit = SketchKit.of(sketch);
    Session session = kit.session();
    if (isTraining(sketch)) {
      return session.taken() != null;
    }
    Frame frame = session.taken();
    boolean isJudged = frame != null && frame.judgement() != null;
    boolean isShown = isJudged && kit.parts.isAtRestBut(session) && session.settling().isShown();
    return isShown || kit.parts.isAtRest();
  }

  private static boolean isTraining(Sketch sketch) {
    return !(SketchKit.of(sketch).session() instanceof RecordedSession);
  }

  /** That some frames look the same: what has come glides to its place first. */
  private static final class Stillness {

    private static final int FRAMES = 3;

    private int[] before = {};
    private int same;
    private long since;

    boolean sees(Sketch sketch) {
      sketch.loadPixels();
      boolean isSame = Arrays.equals(sketch.pixels, before);
      if (!isSame) {
        before = sketch.pixels.clone();
        since = System.nanoTime();
      }
      same = isSame ? same + 1 : 0;
      return same == FRAMES;
    }

    /** For how long it has looked the same. */
    double millis() {
      return since == 0 ? 0 : StoryWalk.millis(since);
    }
  }

  private void until(StoryCue cue, long clicked, Function<Sketch, Boolean> condition)
      throws InterruptedException {
    while (!afterFrame(condition)) {
      if (System.nanoTime() - clicked > LONGEST) {
        throw new IllegalStateException("cue " + cue.called() + " does not come");
      }
    }
  }

  /** What is found out after the next frame. */
  private <T> T afterFrame(Function<Sketch, T> question) throws InterruptedException {
    CompletableFuture<T> answer = new CompletableFuture<>();
    running
        .host()
        .afterFrame(
            sketch -> {
              try {
                answer.complete(question.apply(sketch));
              } catch (RuntimeException e) {
                answer.completeExceptionally(e);
              }
            });
    try {
      return answer.get(LONGEST, TimeUnit.NANOSECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException("a story stopped: " + running.host().reported(), e);
    }
  }
}
