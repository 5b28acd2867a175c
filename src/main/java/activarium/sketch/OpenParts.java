package activarium.sketch;

import activarium.selection.Choosing;
import activarium.selection.Chosen;
import activarium.selection.Kept;
import activarium.work.Resting;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a sketch has opened: whether it works, what of it a state keeps, and its end. */
public final class OpenParts {

  private static final Logger LOG = LoggerFactory.getLogger(OpenParts.class);

  private final StateKeeper keeper;
  private final List<AutoCloseable> open = new ArrayList<>();

  /** Asked from other threads, too, while a sketch still opens. */
  private final List<Resting> resting = new CopyOnWriteArrayList<>();

  private Choosing choosing;

  OpenParts(StateKeeper keeper) {
    this.keeper = keeper;
  }

  /** Adds something, which is closed when the sketch ends, before what was added earlier. */
  <T extends AutoCloseable> T add(T part) {
    open.add(part);
    watch(part);
    attend(part);
    return part;
  }

  /** Looks whether something works that somebody else closes. */
  void watch(Object part) {
    if (part instanceof Resting worker) {
      resting.add(worker);
    }
  }

  /** Looks whether a part has something to keep, or lets a person choose. */
  void attend(Object part) {
    if (part instanceof Kept kept) {
      keeper.keep(kept.keptAs(), kept::kept, kept::restore);
    }
    if (part instanceof Choosing chooser) {
      choosing = chooser;
    }
  }

  /** The part in which a person chooses, or null. */
  public Choosing choosing() {
    return choosing;
  }

  /** What a person chose, or null where nobody can. */
  public Chosen choice() {
    return choosing == null ? null : choosing.choice();
  }

  /** The part of that kind that was added last, or null. */
  public <T> T newest(Class<T> kind) {
    return open.stream().filter(kind::isInstance).map(kind::cast).reduce((a, b) -> b).orElse(null);
  }

  /** Whether nothing that works in the background will change what is shown. */
  public boolean isAtRest() {
    return !keeper.isRestoring() && resting.stream().allMatch(Resting::isAtRest);
  }

  /** How far all that works in the background is; moves as long as any of it gets on. */
  double progress() {
    return resting.stream().mapToDouble(Resting::progress).sum();
  }

  /** Whether nothing works in the background, though something may still be on its way. */
  public boolean hasNoWork() {
    return !keeper.isRestoring() && resting.stream().allMatch(r -> r.isAtRest() || r.needsTime());
  }

  /** Whether something besides one of them works in the background. */
  boolean worksBeside(Object one) {
    return resting.stream().anyMatch(r -> r != one && !r.isAtRest() && !r.needsTime());
  }

  /** What ended something that works in the background, or null. */
  public RuntimeException failure() {
    return resting.stream().map(Resting::failure).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /** Whether nothing works besides one of them. */
  public boolean isAtRestBut(Object one) {
    return resting.stream().allMatch(r -> r == one || r.isAtRest());
  }

  /** Stops every job and frees what is open, the newest first. */
  void close() {
    for (int i = open.size() - 1; i >= 0; i--) {
      try {
        open.get(i).close();
      } catch (Exception e) {
        LOG.warn("closing {}", open.get(i).getClass().getSimpleName(), e);
      }
    }
    open.clear();
  }
}
