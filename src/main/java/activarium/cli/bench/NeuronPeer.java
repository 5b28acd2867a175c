package activarium.cli.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Maps neurons by scikit-learn, where python3 has it: the same correlation, scaling and forests, in
 * one process that times each after everything is imported.
 */
final class NeuronPeer {

  /** Prints seconds and figures as JSON. */
  private static final String SCRIPT =
      """
      import json, sys, time, numpy, sklearn.manifold, sklearn.ensemble
      data, labels = numpy.load(sys.argv[1]), numpy.load(sys.argv[2]).astype(int).ravel()
      threads, out = int(sys.argv[3]), {}
      def timed(name, work):
          start = time.perf_counter()
          result = work()
          out[name] = time.perf_counter() - start
          return result
      def correlate():
          spread = data.std(0) > 0
          r = numpy.zeros((data.shape[1],) * 2)
          r[numpy.ix_(spread, spread)] = numpy.corrcoef(data[:, spread].T)
          d = 1 - abs(r)
          numpy.fill_diagonal(d, 0)
          return (d + d.T) / 2, spread
      d, live = timed('dissimilaritySeconds', correlate)
      d = d[numpy.ix_(live, live)]
      scaled = timed('smacofSeconds', lambda: sklearn.manifold.MDS(
          dissimilarity='precomputed', n_init=4, random_state=0, n_jobs=threads).fit(d))
      e = scaled.embedding_
      apart = numpy.sqrt(((e[:, None] - e[None]) ** 2).sum(-1))
      out['liveStress1'] = float(numpy.sqrt(((apart - d) ** 2).sum() / (apart ** 2).sum()))
      def forests(trees):
          for c in range(labels.max() + 1):
              sklearn.ensemble.ExtraTreesClassifier(
                  trees, n_jobs=threads, random_state=c).fit(data, labels == c).feature_importances_
      for trees in (100, 250):
          timed('forests%dSeconds' % trees, lambda: forests(trees))
      print(json.dumps(out))
      """;

  private NeuronPeer() {}

  /** Figures by the names that {@link NeuronBench} uses, or null where there is no scikit-learn. */
  static JsonNode figures(Path data, Path labels, int threads)
      throws IOException, InterruptedException {
    String python = ScikitLearn.python();
    if (python == null) {
      return null;
    }
    Process process =
        PeerProcess.builder(
                List.of(
                    python,
                    "-c",
                    SCRIPT,
                    data.toString(),
                    labels.toString(),
                    String.valueOf(threads)))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    JsonNode figures = new ObjectMapper().readTree(process.getInputStream());
    if (process.waitFor() != 0) {
      throw new IOException("scikit-learn ended with exit code " + process.exitValue());
    }
    return figures;
  }
}
