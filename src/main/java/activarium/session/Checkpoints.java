package activarium.session;

import activarium.network.Checkpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The ends of epochs that a training remembers, for branches to begin at: initial weights and the
 * newest always, of the others as many as there is room for, the older ones thinned. What stays
 * depends on what came alone. Safe for use by several threads.
 */
public final class Checkpoints {

  /** 40 epochs of the live network, 4 of the paper's MLP. */
  private static final long MAX_BYTES = 128L << 20;

  private final long maxBytes;
  private List<Checkpoint> checkpoints = List.of();

  Checkpoints() {
    this(MAX_BYTES);
  }

  /**
   * @param maxBytes that all but the first and the newest may take
   */
  Checkpoints(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Adds the newest; an epoch that was passed before begins everything anew from there. */
  synchronized void add(Checkpoint newest) {
    List<Checkpoint> kept =
        new ArrayList<>(checkpoints.stream().filter(c -> c.epoch() < newest.epoch()).toList());
    while (kept.size() > 1 && bytes(kept) + newest.bytes() > maxBytes) {
      kept = Thinning.thinned(kept);
    }
    kept.add(newest);
    checkpoints = List.copyOf(kept);
  }

  private static long bytes(List<Checkpoint> all) {
    return all.stream().mapToLong(Checkpoint::bytes).sum();
  }

  /** The epochs that are remembered, earliest first. */
  public synchronized List<Integer> epochs() {
    return checkpoints.stream().map(Checkpoint::epoch).toList();
  }

  /** The end of an epoch; empty if it is not remembered. */
  synchronized Optional<Checkpoint> at(int epoch) {
    return checkpoints.stream().filter(c -> c.epoch() == epoch).findFirst();
  }
}
