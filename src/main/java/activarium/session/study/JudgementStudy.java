package activarium.session.study;

import activarium.projection.Embedding;
import activarium.recording.ActivationSet;
import activarium.session.Judgement;
import activarium.work.JobRunner;
import activarium.work.Parallel;
import activarium.work.Resting;

/**
 * Judges in the background maps that are no session's own, one at a time. Whoever draws asks once a
 * frame; all methods return at once.
 */
public final class JudgementStudy implements AutoCloseable, Resting {

  private final int[] labels;
  private final Parallel parallel = new Parallel(1);
  private final JobRunner jobs = new JobRunner("the map was not judged");
  private Question asked;
  private volatile Answer known = new Answer(new Question(null, null, 0), null);
  private volatile boolean running;

  private record Question(ActivationSet layer, Embedding map, int k) {

    boolean isSame(Question other) {
      return other != null && layer == other.layer && map == other.map && k == other.k;
    }
  }

  private record Answer(Question question, Judgement judgement) {}

  /**
   * @param labels the class of each observation
   */
  public JudgementStudy(int[] labels) {
    this.labels = labels;
  }

  /**
   * The judgement of a map, or, while that is under way, of the one before it of the same layer;
   * null while there is none.
   *
   * @param layer that the map is of, or null while there is no map
   * @param k neighbors to judge by, or 0 if nobody wants to know
   */
  public Judgement of(ActivationSet layer, Embedding map, int k) {
    if (layer == null || map == null || k == 0) {
      asked = null;
      return null;
    }
    Question question = new Question(layer, map, k);
    asked = question;
    Answer answer = known;
    if (!running && !question.isSame(answer.question)) {
      running = true;
      jobs.start("judgement", stop -> study(question));
    }
    boolean fits = answer.question.layer == layer && answer.question.k == k;
    return fits ? answer.judgement : null;
  }

  private void study(Question question) {
    Judgement found = null; // stays so if it fails: the same question is not asked again
    try {
      found =
          Judgement.of(question.layer.activations(), question.map, labels, question.k, parallel);
    } finally {
      known = new Answer(question, found);
      running = false;
    }
  }

  @Override
  public boolean isAtRest() {
    return !running && (asked == null || asked.isSame(known.question));
  }

  @Override
  public RuntimeException failure() {
    return jobs.failure();
  }

  @Override
  public void close() {
    jobs.close();
    parallel.close();
  }
}
