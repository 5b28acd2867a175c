package activarium.program;

import activarium.session.RecordedSession;
import activarium.session.Session;
import activarium.sketch.SketchKit;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.story.StoryTeller;
import activarium.story.View;
import activarium.window.RunOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Opens the views of the cues that come, behind the picture that is shown, while nothing moves and
 * nobody touches anything: a view that was never seen is there at the click. A training that is not
 * shown is not begun for it. Draw thread only.
 */
final class Rehearsal {

  /** Seconds for which all was known and nobody has touched anything: what came has arrived. */
  private static final double CALM = 1.2;

  /** From its setup to the picture of what a recording holds, which is read meanwhile. */
  private static final int FRAMES = 8;

  private static final int MOST = 60;

  /** A view, and what it looks at: each such pair is opened once. */
  private record Scene(View view, RunOptions run) {

    /** Of two maps of one session each would ask for its own, in every frame: setup must do. */
    int frames() {
      return view.isOfOnePlace() ? FRAMES : 1;
    }

    /** However long it works. */
    int most() {
      return view.isOfOnePlace() ? MOST : 1;
    }
  }

  private final ViewProgram views;
  private final Function<StoryCue.Source, RunOptions> sources;
  private final Map<Scene, Integer> frames = new HashMap<>();
  private final Set<Scene> done = new HashSet<>();
  private final List<Scene> others = new ArrayList<>();
  private double calm;

  Rehearsal(ViewProgram views, Function<StoryCue.Source, RunOptions> sources) {
    this.views = views;
    this.sources = sources;
  }

  /** Somebody touches something, or a cue begins: it stops until there is calm again. */
  void stop() {
    calm = 0;
  }

  /**
   * Asks for another frame of the next view that was not rehearsed, if there is time.
   *
   * @param kit what is shown
   * @param seconds since the last call
   */
  void look(SketchKit kit, StoryTeller teller, double seconds) {
    views.shown().ifPresent(view -> done.add(new Scene(view, kit.window().runOptions())));
    calm = hasTime(kit) ? calm + seconds : 0;
    if (calm < CALM) {
      return;
    }
    StoryCue next = next(teller);
    if (next != null) {
      Scene scene = scene(next);
      views.rehearse(scene.view, scene.run, drawn -> drawn(scene, next, drawn));
    } else {
      others.stream()
          .filter(scene -> !isDone(scene))
          .findFirst()
          .ifPresent(it -> views.rehearse(it.view, it.run, drawn -> drawn(it, null, drawn)));
    }
  }

  /**
   * Views that no cue shows, and somebody may turn to: they come when those of the cues are done.
   *
   * @param run what they look at, a recording
   */
  void also(List<View> wanted, RunOptions run) {
    if (run.recording().isPresent()) {
      wanted.forEach(view -> others.add(new Scene(view, run)));
    }
  }

  /** It is over when the view rests, or takes too long, or cannot be drawn. */
  private void drawn(Scene scene, StoryCue cue, SketchKit kit) {
    if (kit != null && cue != null) {
      CueScene.choose(kit, cue); // what is chosen has views of its own
    }
    int count = frames.merge(scene, 1, Integer::sum);
    boolean rests = kit != null && kit.parts.isAtRestBut(kit.session());
    if (kit == null || count >= scene.most() || rests && count >= scene.frames()) {
      done.add(scene);
    }
  }

  /** Whether the cue that comes next can be shown at once, as far as it can ever be. */
  boolean isReady(StoryTeller teller) {
    StoryCue cue = teller.upcoming();
    return cue == null || isDone(scene(cue)) || !canRehearse(cue);
  }

  private Scene scene(StoryCue cue) {
    return new Scene(cue.view(), sources.apply(cue.source()));
  }

  /** Whether nothing is left to be opened before the end of the story. */
  boolean isOver(StoryTeller teller) {
    return next(teller) == null;
  }

  private boolean isDone(Scene scene) {
    return done.contains(scene);
  }

  /** The cue that comes next, then those after it. */
  private StoryCue next(StoryTeller teller) {
    Story story = teller.story();
    for (int i = story.next(teller.place()); i >= 0; i = story.next(i)) {
      StoryCue cue = story.cues().get(i);
      if (canRehearse(cue) && !isDone(scene(cue))) {
        return cue;
      }
    }
    return null;
  }

  private boolean canRehearse(StoryCue cue) {
    return sources.apply(cue.source()).recording().isPresent();
  }

  /** What is shown is known and stands still, and is not filmed; a training never stands still. */
  private static boolean hasTime(SketchKit kit) {
    Session session = kit.session();
    return !kit.isRecording()
        && session instanceof RecordedSession
        && (kit.parts.isAtRest() || kit.parts.isAtRestBut(session) && session.settling().isShown());
  }
}
