package activarium.control;

import activarium.keyboard.KeyTable;

/** The keys of {@link LiveControls}, the same in every sketch. */
public final class LiveKeys {

  private LiveKeys() {}

  /** What is looked at: layer, moment and color; and the pause. */
  public static void look(KeyTable keys, LiveControls controls) {
    keys.on("space", "pause", controls::pauseOrResume)
        .on("up", "layer.on", () -> controls.stepLayer(1))
        .on("down", "layer.back", () -> controls.stepLayer(-1))
        .on("left", "moment.back", () -> controls.stepMoment(-1))
        .on("right", "moment.on", () -> controls.stepMoment(1))
        .on("q", "color", () -> controls.colors().next());
  }

  /** How the training goes on. */
  public static void training(KeyTable keys, LiveControls controls) {
    keys.on("p", "play.start", controls::playFromStart)
        .on("l", "live", () -> controls.live(true))
        .on("n", "step", controls::step)
        .on("r", "restart", controls::restart)
        .on("R", "rewind", controls::rewind)
        .on("S", "slow", controls::toggleSlow);
  }
}
