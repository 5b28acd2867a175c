package activarium.network;

import activarium.work.StopToken;
import java.util.OptionalLong;

/** What people want of a training that runs in another thread. */
final class TrainingControl {

  /** How often a waiting thread looks at its stop token, in milliseconds. */
  private static final long LOOK = 100;

  private boolean paused;
  private boolean still;
  private boolean stepping;
  private boolean waiting;
  private OptionalLong restart = OptionalLong.empty();

  synchronized void pause() {
    paused = true;
    stepping = false;
  }

  synchronized void resume() {
    paused = false;
    stepping = false;
    waiting = false;
    notifyAll();
  }

  synchronized void step() {
    paused = true;
    stepping = true;
    waiting = false;
    notifyAll();
  }

  /** A pause of its own, which people neither end nor begin. */
  synchronized void still(boolean wanted) {
    still = wanted;
    waiting = waiting && still;
    notifyAll();
  }

  synchronized boolean isStill() {
    return still;
  }

  synchronized void restart(long seed) {
    restart = OptionalLong.of(seed);
    waiting = false;
    notifyAll();
  }

  synchronized boolean isPaused() {
    return paused;
  }

  /** Not from the moment on in which something is asked for, though it may not have begun. */
  synchronized boolean isWaiting() {
    return waiting;
  }

  /** A step ends with the snapshot that it was made for. */
  synchronized void stepDone() {
    stepping = false;
  }

  synchronized boolean isRestartAsked() {
    return restart.isPresent();
  }

  /** The seed of the restart that was asked for, once. */
  synchronized OptionalLong takeRestart() {
    OptionalLong taken = restart;
    restart = OptionalLong.empty();
    return taken;
  }

  /** Waits while training is paused; returns at once when a restart or a stop is asked for. */
  synchronized void awaitTurn(StopToken stop) throws InterruptedException {
    while ((still || paused && !stepping) && restart.isEmpty() && !stop.isStopped()) {
      waiting = true;
      wait(LOOK);
    }
    waiting = false;
  }

  /** Waits for a restart or a stop. */
  synchronized void awaitRestart(StopToken stop) throws InterruptedException {
    while (restart.isEmpty() && !stop.isStopped()) {
      waiting = true;
      wait(LOOK);
    }
    waiting = false;
  }
}
