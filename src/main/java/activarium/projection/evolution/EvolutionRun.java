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
    return finish(new TsneOptimizer(affinities(data), start, options, parallel));
  }

  /**
   * The same beside other observations, whose points stay where they are.
   *
   * @param held the map of {@code others}
   */
  Embedding embedBeside(FloatMatrix data, Embedding start, FloatMatrix others, Embedding held) {
    Affinities all = affinities(Union.of(List.of(data, others)));
    Embedding starts = Union.join(List.of(start, held));
    TsneOptimizer optimizer =
        new TsneOptimizer(all, starts, options.withExaggerationIterations(0), parallel);
    for (int i = data.rows(); i < starts.size(); i++) {
      optimizer.pin(i, starts.x(i), starts.y(i));
    }
    return Union.split(finish(optimizer), 2).get(0);
  }

  private Embedding finish(TsneOptimizer optimizer) {
    while (optimizer.iteration() < options.iterations()) {
      int count = Math.min(CHUNK, options.iterations() - optimizer.iteration());
      optimizer.step(count);
      advance(count);
    }
    return optimizer.embedding();
  }

  /** All frames at once, held together. */
  List<Embedding> dynamic(List<FloatMatrix> frames, List<Embedding> starts, Coherence coherence) {
    List<Affinities> all = frames.stream().map(this::affinities).toList();
    DynamicTsne dynamic = new DynamicTsne(all, starts, options, coherence, parallel);
    while (dynamic.iteration() < options.iterations()) {
      dynamic.step();
      advance(1);
    }
    return dynamic.embeddings();
  }

  /** Reports iterations and ends the run if it is to be stopped. */
  void advance(int iterations) {
    done += iterations;
    progress.report(done, total, "iterations");
    stop.throwIfStopped();
  }
}
