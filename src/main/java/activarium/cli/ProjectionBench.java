package activarium.cli;

import activarium.core.FloatMatrix;
import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.LabeledImages;
import activarium.projection.Affinities;
import activarium.projection.Dissimilarities;
import activarium.projection.Embedding;
import activarium.projection.NearestNeighbors;
import activarium.projection.Pca;
import activarium.projection.Smacof;
import activarium.projection.TsneOptimizer;
import activarium.projection.TsneOptions;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.quality.Trustworthiness;
import activarium.recording.Npy;
import activarium.work.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Times t-SNE as whole processes, start included, in turn with scikit-learn's, and judges both by
 * the same exact KL divergence, neighborhood hit and trustworthiness; then, inside this process,
 * the parts: neighbors, MDS, quality. Data of up to 5000 observations are projected as they are,
 * larger ones along their first 50 principal components.
 */
final class ProjectionBench {

  private static final double PERPLEXITY = 30;
  private static final int RAW = 5000;
  private static final int COMPONENTS = 50;
  private static final int MDS_SIZE = 1000;
  private static final int K = 6;

  private final String dataset;
  private final int[] sizes;
  private final int repeats;

  ProjectionBench(String dataset, int[] sizes, int repeats) {
    this.dataset = dataset;
    this.sizes = sizes.clone();
    this.repeats = repeats;
  }

  /** Figures by size; seconds are medians, ratios ours over the other's. */
  Map<String, Object> run() throws IOException, InterruptedException {
    Dataset loaded = new DatasetCatalog(Home.find()).load(dataset);
    Path folder = Files.createTempDirectory("activarium-bench");
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("dataset", dataset);
    double[] seconds = new double[sizes.length];
    try (Parallel parallel = Parallel.ofAllProcessors()) {
      for (int s = 0; s < sizes.length; s++) {
        Case one = prepare(loaded, sizes[s], folder, parallel);
        Map<String, Object> figures = measure(one, folder, parallel);
        seconds[s] = (double) figures.get("seconds");
        report.put(String.valueOf(one.data.rows()), figures);
        System.err.println(one.data + ": " + figures);
      }
    }
    int last = sizes.length - 1;
    if (last > 0) {
      report.put(
          "exponent",
          Math.log(seconds[last] / seconds[last - 1])
              / Math.log((double) sizes[last] / sizes[last - 1]));
    }
    return report;
  }

  /** Data as a matrix, and as the file that processes read. */
  private record Case(FloatMatrix data, int[] labels, Path file) {}

  private static Case prepare(Dataset dataset, int size, Path folder, Parallel parallel)
      throws IOException {
    LabeledImages train = dataset.train();
    int fromTrain = Math.min(size, train.count());
    int fromTest = Math.min(size - fromTrain, dataset.test().count());
    LabeledImages first = train.select(IntStream.range(0, fromTrain).toArray());
    LabeledImages rest = dataset.test().select(IntStream.range(0, fromTest).toArray());
    FloatMatrix data = stack(first.images().toMatrix(), rest.images().toMatrix());
    int[] labels = new int[data.rows()];
    Arrays.setAll(labels, i -> i < fromTrain ? first.label(i) : rest.label(i - fromTrain));
    if (data.rows() > RAW) {
      data = Pca.fit(data, COMPONENTS, 0, parallel).transform(data, parallel);
    }
    Path file = folder.resolve(data.rows() + ".npy");
    Npy.write(file, data);
    return new Case(data, labels, file);
  }

  private static FloatMatrix stack(FloatMatrix a, FloatMatrix b) {
    float[] values = Arrays.copyOf(a.values(), a.values().length + b.values().length);
    System.arraycopy(b.values(), 0, values, a.values().length, b.values().length);
    return new FloatMatrix(a.rows() + b.rows(), a.columns(), values);
  }

  private Map<String, Object> measure(Case one, Path folder, Parallel parallel)
      throws IOException, InterruptedException {
    Path ours = folder.resolve("ours.npy");
    Path theirs = folder.resolve("theirs.npy");
    ProjectionPeer peer = new ProjectionPeer();
    double[] ourSeconds = new double[repeats];
    double[] theirSeconds = new double[repeats];
    for (int r = 0; r < repeats; r++) {
      ourSeconds[r] = ProjectionPeer.ours(one.file, ours);
      theirSeconds[r] = peer.scikitLearn(one.file, theirs);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("seconds", median(ourSeconds));
    figures.putAll(judge(one, ours, parallel));
    if (peer.isPresent()) {
      figures.put("scikitLearnSeconds", median(theirSeconds));
      figures.put("ratio", median(ourSeconds) / median(theirSeconds));
      figures.put("scikitLearn", judge(one, theirs, parallel));
    }
    parts(one.data, figures, parallel);
    return figures;
  }

  /** The figures of an embedding, by the names that reports use. */
  private static Map<String, Object> judge(Case one, Path file, Parallel parallel) {
    FloatMatrix positions = Npy.readMatrix(file);
    Embedding embedding = new Embedding(positions.rows(), positions.values());
    Affinities affinities = Affinities.of(one.data, PERPLEXITY, parallel);
    TsneOptimizer judge =
        new TsneOptimizer(affinities, embedding, TsneOptions.defaults(), parallel);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("kl", judge.klDivergence());
    figures.put("neighborhoodHit", NeighborhoodHit.of(embedding, one.labels, K, parallel).global());
    figures.put("trustworthiness", Trustworthiness.of(one.data, embedding, K, parallel).global());
    return figures;
  }

  private void parts(FloatMatrix data, Map<String, Object> figures, Parallel parallel) {
    int k = Affinities.neighborCount(data.rows(), PERPLEXITY);
    figures.put("neighborsSeconds", time(() -> NearestNeighbors.of(data, k, parallel)));
    FloatMatrix few = data.selectRows(IntStream.range(0, MDS_SIZE).toArray());
    Dissimilarities distances = Dissimilarities.euclidean(few, parallel);
    figures.put(
        "mds%dSeconds".formatted(MDS_SIZE),
        time(() -> Smacof.embed(distances, Smacof.Options.defaults(), parallel)));
    Embedding start = TsneOptions.defaults().initialization().start(data, 0, parallel);
    figures.put("trustworthinessSeconds", time(() -> Trustworthiness.of(data, start, K, parallel)));
  }

  /** Median of the repeats after one that warms up. */
  private double time(Runnable work) {
    double[] seconds = new double[repeats];
    work.run();
    for (int r = 0; r < repeats; r++) {
      long start = System.nanoTime();
      work.run();
      seconds[r] = (System.nanoTime() - start) / 1e9;
    }
    return median(seconds);
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
