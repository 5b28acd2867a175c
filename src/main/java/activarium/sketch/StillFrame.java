package activarium.sketch;

import activarium.parameter.Parameter;
import activarium.parameter.ToggleParameter;
import activarium.session.LiveSession;
import activarium.session.Phase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Brings a sketch to rest for a picture that can be made again: the training waits, nothing plays,
 * everything that glides arrives. Then the picture is taken, and all goes on as before.
 */
final class StillFrame {

  /** A time step, in seconds, after which whatever eases has arrived to the last bit. */
  private static final float LONG = 30;

  /** Frames of such steps: the first arrives, the next undoes its rounding. */
  private static final int SETTLING = 3;

  /** Background work that stands still so long keeps no picture from being taken. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final SketchKit kit;
  private final Queue<Runnable> asked = new ArrayDeque<>();
  private ToggleParameter stoppedPlaying;
  private LiveSession stoppedTraining;
  private Patience patience;
  private int settling;

  StillFrame(SketchKit kit) {
    this.kit = kit;
  }

  /** Calls {@code capture} at the end of the next frame in which nothing moves. */
  void ask(Runnable capture) {
    asked.add(capture);
  }

  /** Whether a picture waits. */
  boolean isAsked() {
    return !asked.isEmpty();
  }

  /** Whether the frame being drawn is one that a picture is taken of. */
  boolean isNow() {
    return settling > 0;
  }

  /** Whether at the end of the frame being drawn the pictures are taken. */
  boolean isLast() {
    return settling == SETTLING;
  }

  /**
   * At the beginning of a frame.
   *
   * @param passed seconds since the last one
   * @return seconds by which everything moves on
   */
  float begin(float passed) {
    if (asked.isEmpty()) {
      return passed;
    }
    if (patience == null) {
      stop();
    }
    if (settling == 0 && !kit.parts.isAtRest() && !patience.isOver(kit.parts.progress())) {
      return passed;
    }
    settling++;
    return LONG;
  }

  /** At the end of a frame. */
  void end() {
    if (settling < SETTLING) {
      return;
    }
    try {
      while (!asked.isEmpty()) {
        asked.remove().run();
      }
    } finally {
      goOn();
    }
  }

  private void stop() {
    patience = new Patience(PATIENCE, System::nanoTime);
    stoppedPlaying = playing();
    if (stoppedPlaying != null) {
      stoppedPlaying.value(false);
    }
    if (kit.session() instanceof LiveSession live && live.phase() == Phase.TRAINING) {
      stoppedTraining = live;
      live.still(true);
    }
  }

  /** The toggle called {@code play} if it is on, else null. */
  private ToggleParameter playing() {
    if (kit.parameters() != null) {
      for (Parameter parameter : kit.parameters().all()) {
        if (parameter.name().equals("play")
            && parameter instanceof ToggleParameter toggle
            && toggle.value()) {
          return toggle;
        }
      }
    }
    return null;
  }

  private void goOn() {
    if (stoppedPlaying != null) {
      stoppedPlaying.value(true);
    }
    if (stoppedTraining != null) {
      stoppedTraining.still(false);
    }
    stoppedPlaying = null;
    stoppedTraining = null;
    patience = null;
    settling = 0;
  }
}
