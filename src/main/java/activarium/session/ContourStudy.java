package activarium.session;

import activarium.projection.Embedding;
import activarium.work.JobRunner;
import activarium.work.Latest;
import activarium.work.StopToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the {@link Contours} of one map after another in the background. Returns at once. */
public final class ContourStudy implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ContourStudy.class);

  private final int[] labels;
  private final int classes;
  private final JobRunner jobs = new JobRunner(e -> LOG.error("no contours were found", e));
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

  @Override
  public void close() {
    jobs.close();
  }
}
