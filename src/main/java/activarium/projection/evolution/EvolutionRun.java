package activarium.projection.evolution;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.projection.Embedding;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.List;

/** What the strategies have in common: options, threads, and a count of iterations to report. */
final class EvolutionRun {

  private static final int CHUNK = 10;

  final TsneOptions options;
  final Parallel parallel;
  private final StopToken stop;
  private final Progress progress;
  private final long total;
  private long done;

  EvolutionRun(
      List<FloatMatrix> frames,
      TsneOptions options,
      Parallel parallel,
      StopToken stop,
      Progress progress,
      long total) {
    requireFrames(frames);
    this.options = options;
    this.parallel = parallel;
    this.stop = stop;
    this.progress = progress;
    this.total = total;
  }

  private static void requireFrames(List<FloatMatrix> frames) {
    if (frames.isEmpty()) {
      throw new BadInputException("frames: expected at least one, found none");
    }
    for (int t = 0; t < frames.size(); t++) {
      if (frames.get(t).rows() != frames.get(0).rows()) {
        throw BadInputException.of(
            "frame " + t, frames.get(0).rows() + " observations", frames.get(t).rows());
      }
    }
  }

  Embedding start(FloatMatrix data) {
    return options.initialization().start(data, options.seed(), parallel);
  }

  Affinities affinities(FloatMatrix data) {
    stop.throwIfStopped();
    return Affinities.of(data, options.perplexity(), parallel);
  }

  /** One frame, from a start to the end of the options' iterations. */
  Embedding embed(FloatMatrix data, Embedding start) {
    TsneOptimizer optimizer = new TsneOptimizer(affinities(data), start, options, parallel);
    while (optimizer.iteration() < options.iterations()) {
      int count = Math.min(CHUNK, options.iterations() - optimizer.iteration());
      optimizer.step(count);
      advance(count);
    }
    return optimizer.embedding();
  }

  /** Reports iterations and ends the run if it is to be stopped. */
  void advance(int iterations) {
    done += iterations;
    progress.report(done, total, "iterations");
    stop.throwIfStopped();
  }
}
