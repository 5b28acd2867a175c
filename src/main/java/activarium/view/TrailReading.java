package activarium.view;

import activarium.trail.ClusterChanges;
import activarium.trail.TrailSet;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Parallel;

/** Reads in the background which trails change cluster. */
final class TrailReading implements AutoCloseable {

  private final JobRunner jobs = new JobRunner("the trails are not read");
  private final Latest<ClusterChanges> read = new Latest<>();
  private ClusterChanges changes;
  private boolean reading;

  /** Reads other trails; until then, the figures are those of the ones before. */
  void begin(TrailSet trails) {
    reading = true;
    jobs.start(
        "trail-reading",
        stop -> {
          try (Parallel parallel = new Parallel(1)) {
            read.publish(ClusterChanges.of(trails, parallel));
          }
        });
  }

  /** Whether there are newer figures than before. Once a frame. */
  boolean advance() {
    ClusterChanges newest = read.take();
    if (newest == null) {
      return false;
    }
    changes = newest;
    reading = false;
    return true;
  }

  boolean isUnderWay() {
    return reading && failure() == null;
  }

  /** What ended the reading, or null. */
  RuntimeException failure() {
    return jobs.failure();
  }

  /** The newest figures, or null. */
  ClusterChanges changes() {
    return changes;
  }

  @Override
  public void close() {
    jobs.close();
  }
}
