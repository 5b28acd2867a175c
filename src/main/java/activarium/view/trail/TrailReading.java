package activarium.view.trail;

import activarium.trail.ClusterChanges;
import activarium.trail.TrailSet;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;

/** Reads in the background which trails change cluster. */
public final class TrailReading implements AutoCloseable {

  /** What was read, and of which trails. */
  private record Read(TrailSet trails, ClusterChanges changes) {}

  private final JobRunner jobs = new JobRunner("the trails are not read");
  private final Latest<Read> read = new Latest<>();
  private ClusterChanges changes;
  private volatile TrailSet asked;
  private volatile boolean reading;

  /** Reads other trails; until then there are no figures. */
  public void begin(TrailSet trails) {
    synchronized (this) {
      asked = trails;
    }
    reading = true;
    changes = null;
    jobs.start(
        "trail-reading",
        stop -> {
          try (Parallel parallel = new Parallel(1)) {
            publish(new Read(trails, ClusterChanges.of(trails, parallel)));
          }
        });
  }

  /** What was read of trails that are no longer asked for must not come last. */
  private synchronized void publish(Read newest) {
    if (newest.trails == asked) {
      read.publish(newest);
    }
  }

  /** Whether there are newer figures than before. Once a frame. */
  public boolean advance() {
    Read newest = read.take();
    if (newest == null || newest.trails != asked) {
      return false;
    }
    changes = newest.changes;
    reading = false;
    return true;
  }

  public boolean isUnderWay() {
    return reading && failure() == null;
  }

  /** What ended the reading, or null. */
  public RuntimeException failure() {
    return jobs.failure();
  }

  /** The figures of the trails shown, or null while they are read. */
  public ClusterChanges changes() {
    return changes;
  }

  @Override
  public void close() {
    jobs.close();
  }
}
