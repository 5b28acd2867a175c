package activarium.recording;

import java.util.concurrent.CountDownLatch;

/**
 * Activations that cannot be read before they are let go: what is computed from them is under way
 * for as long as a test needs, however fast or busy the machine is.
 */
public final class HeldActivations {

  private final CountDownLatch gate = new CountDownLatch(1);
  private final ActivationSet held;

  /**
   * @param activations in memory
   */
  public HeldActivations(ActivationSet activations) {
    held =
        new ActivationSet(
            activations.layer(),
            activations.epoch(),
            activations.observations(),
            activations.neurons(),
            () -> {
              await();
              return activations.activations();
            });
  }

  /** The activations, which whoever reads them waits for. */
  public ActivationSet set() {
    return held;
  }

  /** Lets all who wait, and all who come, read. */
  public void letGo() {
    gate.countDown();
  }

  private void await() {
    try {
      gate.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
