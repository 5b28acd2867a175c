package activarium.projection.technique;

import activarium.projection.Embedding;
import activarium.projection.technique.Projection.Run;
import activarium.work.StopToken;

/** The run of a technique that has no iterations: its start has done everything. */
class Finished implements Run {

  private final Embedding embedding;

  Finished(Embedding embedding) {
    this.embedding = embedding;
  }

  @Override
  public int done() {
    return 0;
  }

  @Override
  public int total() {
    return 0;
  }

  @Override
  public void step(int count, StopToken stop) {
    stop.throwIfStopped();
  }

  @Override
  public Embedding embedding() {
    return embedding;
  }
}
