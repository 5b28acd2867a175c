package activarium.cli.bench;

import activarium.cli.io.ProgressReport;
import activarium.core.FloatMatrix;
import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.projection.Embedding;
import activarium.projection.evolution.Evolution;
import activarium.projection.quality.Movements;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.quality.TemporalStability;
import activarium.projection.quality.Trustworthiness;
import activarium.projection.technique.Projections;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.recording.DatasetOpener;
import activarium.session.MapMaker;
import activarium.session.MapRun;
import activarium.work.Parallel;
import activarium.work.Progress;
import activarium.work.StopToken;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What every strategy makes of trainings over time: how well each map tells of its moment, and how
 * truly all together tell of change. Beside the strategies there are the maps that a session shows,
 * quick and settled.
 *
 * @param dataset what networks are trained on
 */
record EvolutionBench(String dataset) {

  private static final List<TrainedSequence.Plan> PLANS =
      List.of(
          new TrainedSequence.Plan("cnn", 3000, 20, 1),
          new TrainedSequence.Plan("live-mlp", 10_000, 4, 4));

  private static final int K_HIT = 6;
  private static final int K_TRUST = 10;

  Map<String, Object> run() throws InterruptedException {
    Dataset data = new DatasetOpener(Home.find()).open(dataset);
    Map<String, Object> report = new LinkedHashMap<>();
    for (TrainedSequence.Plan plan : PLANS) {
      TrainedSequence sequence = TrainedSequence.of(data, plan);
      try (Parallel parallel = Parallel.ofAllProcessors()) {
        report.put(sequence.name(), new Comparison(sequence, parallel).run());
      }
    }
    return report;
  }

  /** Of all strategies, on one sequence. */
  private record Comparison(TrainedSequence sequence, Parallel parallel) {

    Map<String, Object> run() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("accuracy", sequence.accuracy());
      List<Evolution> strategies = Evolution.all();
      try (ProgressReport progress = new ProgressReport("strategies", "done")) {
        for (int s = 0; s < strategies.size(); s++) {
          Evolution strategy = strategies.get(s);
          figures.put(strategy.name(), timed(() -> embed(strategy)));
          progress.report(s + 1, strategies.size());
        }
      }
      figures.put("session, quick", timed(() -> session(false)));
      figures.put("session, settled", timed(() -> session(true)));
      return figures;
    }

    /** Makes maps. */
    private interface Making {
      List<Embedding> maps();
    }

    private Map<String, Object> timed(Making making) {
      long start = System.nanoTime();
      List<Embedding> maps = making.maps();
      double seconds = (System.nanoTime() - start) / 1e9;
      Map<String, Object> figures = judged(maps);
      figures.put("seconds", seconds);
      return figures;
    }

    private List<Embedding> embed(Evolution strategy) {
      TsneOptions options = TsneOptions.defaults().withInitialization(strategy.start());
      return strategy.embed(sequence.frames(), options, parallel, new StopToken(), Progress.NONE);
    }

    private List<Embedding> session(boolean settled) {
      MapMaker maker = new MapMaker(sequence.labels(), sequence::images, parallel);
      long seed = TsneOptions.defaults().seed();
      Embedding origin = maker.origin(seed).finish().embedding();
      List<Embedding> maps = new ArrayList<>();
      for (FloatMatrix frame : sequence.frames()) {
        StopToken stop = new StopToken();
        MapRun map =
            settled
                ? maker.settled(Projections.usual(), frame, origin, seed, stop)
                : maker.quick(Projections.usual(), frame, origin, seed, stop);
        maps.add(map.finish().embedding());
      }
      return maps;
    }

    private Map<String, Object> judged(List<Embedding> maps) {
      Movements movements = Movements.of(sequence.frames(), maps);
      TemporalStability truth = TemporalStability.of(movements);
      double hit = 0;
      double trust = 0;
      double kl = 0;
      for (int t = 0; t < maps.size(); t++) {
        FloatMatrix frame = sequence.frames().get(t);
        hit += NeighborhoodHit.of(maps.get(t), sequence.labels(), K_HIT, parallel).global();
        trust += Trustworthiness.of(frame, maps.get(t), K_TRUST, parallel).global();
        kl += kl(frame, maps.get(t));
      }
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("movementPearson", truth.pearson());
      figures.put("movementSpearman", truth.spearman());
      figures.put("movementStress", truth.stress());
      figures.put("neighborhoodHit", hit / maps.size());
      figures.put("trustworthiness", trust / maps.size());
      figures.put("kl", kl / maps.size());
      return figures;
    }

    private double kl(FloatMatrix frame, Embedding map) {
      TsneOptions options = TsneOptions.defaults();
      Affinities affinities = Affinities.of(frame, options.perplexity(), parallel);
      return new TsneOptimizer(affinities, map, options, parallel).klDivergence();
    }
  }
}
