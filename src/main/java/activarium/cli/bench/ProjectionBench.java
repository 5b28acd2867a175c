package activarium.cli.bench;

import activarium.core.FloatMatrix;
import activarium.core.Home;
import activarium.core.Text;
import activarium.dataset.Dataset;
import activarium.dataset.LabeledImages;
import activarium.projection.Embedding;
import activarium.projection.linear.Pca;
import activarium.projection.linear.Smacof;
import activarium.projection.neighbor.Dissimilarities;
import activarium.projection.neighbor.NearestNeighbors;
import activarium.projection.neighbor.Neighbors;
import activarium.projection.quality.NeighborhoodHit;
import activarium.projection.quality.Trustworthiness;
import activarium.projection.tsne.Affinities;
import activarium.projection.tsne.TsneOptimizer;
import activarium.projection.tsne.TsneOptions;
import activarium.recording.DatasetOpener;
import activarium.recording.Npy;
import activarium.work.Parallel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;

/**
 * Times t-SNE as whole processes, start included, in turn with its peers, and judges all by the
 * same exact KL divergence, neighborhood hit and trustworthiness; then, inside this process, the
 * parts: neighbors, MDS, quality; and, of up to 5000 observations, since some techniques look at
 * all pairs, every technique of the registry. Data of up to 5000 observations are projected as they
 * are, larger ones along their first 50 principal components.
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
  private final List<String> peers;

  /**
   * @param sizes numbers of observations; of those that the data set has not, all of its are taken
   * @param peers names of {@link ProjectionPeers}
   */
  ProjectionBench(String dataset, int[] sizes, int repeats, List<String> peers) {
    this.dataset = dataset;
    this.sizes = sizes.clone();
    this.repeats = repeats;
    this.peers = List.copyOf(peers);
  }

  /** Figures by size; seconds are medians, ratios ours over the other's. */
  Map<String, Object> run() throws IOException, InterruptedException {
    List<ProjectionPeer> others = new ProjectionPeers(Home.find()).named(peers);
    Dataset loaded = new DatasetOpener(Home.find()).open(dataset);
    Path folder = Files.createTempDirectory("activarium-bench");
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("dataset", dataset);
    List<double[]> times = new ArrayList<>();
    try (Parallel parallel = Parallel.ofAllProcessors()) {
      for (int size : sizes) {
        Case one = prepare(loaded, size, folder, parallel);
        if (!report.containsKey(String.valueOf(one.data.rows()))) {
          Map<String, Object> figures = measure(one, others, folder, parallel);
          times.add(new double[] {one.data.rows(), (double) figures.get("seconds")});
          report.put(String.valueOf(one.data.rows()), figures);
          System.err.println(one.data + ": " + figures);
        }
      }
    }
    if (times.size() > 1) {
      report.put("exponent", exponent(times.get(times.size() - 2), times.get(times.size() - 1)));
    }
    return report;
  }

  /** Of the growth from one pair of size and seconds to a larger one. */
  private static double exponent(double[] small, double[] large) {
    return Math.log(large[1] / small[1]) / Math.log(large[0] / small[0]);
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

  private Map<String, Object> measure(
      Case one, List<ProjectionPeer> others, Path folder, Parallel parallel)
      throws IOException, InterruptedException {
    List<ProjectionPeer> all = new ArrayList<>(List.of(ProjectionPeer.ours(Home.find())));
    others.stream().filter(peer -> peer.largest() >= one.data.rows()).forEach(all::add);
    double[][] seconds = new double[all.size()][repeats];
    for (int r = 0; r < repeats; r++) {
      for (int p = 0; p < all.size(); p++) {
        seconds[p][r] = all.get(p).run(one.file, folder.resolve(p + "-out.npy"));
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    double ours = median(seconds[0]);
    figures.put("seconds", ours);
    figures.putAll(judge(one, folder.resolve("0-out.npy"), parallel));
    for (int p = 1; p < all.size(); p++) {
      Map<String, Object> peer = new LinkedHashMap<>();
      peer.put("seconds", median(seconds[p]));
      peer.put("ratio", ours / median(seconds[p]));
      peer.putAll(judge(one, folder.resolve(p + "-out.npy"), parallel));
      figures.put(all.get(p).name(), peer);
    }
    parts(one.data, figures, parallel);
    if (one.data.rows() <= RAW) {
      figures.put("techniques", new TechniqueBench(one.data, one.labels, repeats, parallel).run());
    }
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
    figures.put("neighborsRecall", recall(data, k, parallel));
    FloatMatrix few = data.selectRows(IntStream.range(0, MDS_SIZE).toArray());
    Dissimilarities distances = Dissimilarities.euclidean(few, parallel);
    figures.put(
        Text.of("mds%dSeconds", MDS_SIZE),
        time(() -> Smacof.embed(distances, Smacof.Options.defaults(), parallel)));
    Embedding start = TsneOptions.defaults().initialization().start(data, 0, parallel);
    figures.put("trustworthinessSeconds", time(() -> Trustworthiness.of(data, start, K, parallel)));
  }

  /** Share of the true neighbors that are found. */
  private static double recall(FloatMatrix data, int k, Parallel parallel) {
    Neighbors found = NearestNeighbors.of(data, k, parallel);
    Neighbors all = NearestNeighbors.exact(data, k, parallel);
    long hits = 0;
    for (int i = 0; i < data.rows(); i++) {
      BitSet near = new BitSet(data.rows());
      for (int rank = 0; rank < k; rank++) {
        near.set(found.index(i, rank));
      }
      for (int rank = 0; rank < k; rank++) {
        hits += near.get(all.index(i, rank)) ? 1 : 0;
      }
    }
    return (double) hits / k / data.rows();
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
    return new Median().evaluate(values);
  }
}
