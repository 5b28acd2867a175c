package activarium.session.study;

import activarium.projection.Embedding;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.Resting;
import activarium.work.StopToken;

/** Finds the {@link Contours} of one map after another in the background. Returns at once. */
public final class ContourStudy implements AutoCloseable, Resting {

  private final int[] labels;
  private final int classes;
  private final JobRunner jobs = new JobRunner("the outlines of the classes are not known");
  private final Latest<Contours> results = new Latest<>();
  private StopToken running = new StopToken();
  private Embedding asked;
  private Contours found;

  /**
   * @param labels the class of each observation, 0 … {@code classes} − 1
   */
  public ContourStudy(int[] labels, int classes) {
    this.labels = labels;
    this.classes = classes;
  }

  /** The contours of a map; null while they are not known, which they soon will be. */
  public Contours of(Embedding embedding) {
    if (embedding != asked) {
      asked = embedding;
      running.stop();
      running = jobs.start("contours", stop -> study(embedding, stop));
    }
    Contours newest = results.take();
    found = newest == null ? found : newest;
    return found != null && found.embedding() == embedding ? found : null;
  }

  private void study(Embedding embedding, StopToken stop) {
    Contours contours = Contours.of(embedding, labels, classes);
    stop.throwIfStopped();
    results.publish(contours);
  }

  /** True once the contours asked for last are there; or nobody asked. */
  @Override
  public boolean isAtRest() {
    return asked == null
        || results.peek() != null
        || found != null && found.embedding() == asked
        || failure() != null;
  }

  @Override
  public RuntimeException failure() {
    return jobs.failure();
  }

  @Override
  public void close() {
    jobs.close();
  }
}
