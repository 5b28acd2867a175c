package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.recording.Npy;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that are large, far from zero, few or all the same: the right map, or a word. */
class OtherPeoplesNumbersTest {

  private static final int ROWS = 60;

  @TempDir Path folder;

  private final StringWriter errors = new StringWriter();

  private int run(String... arguments) {
    errors.getBuffer().setLength(0);
    return Main.commandLine().setErr(new PrintWriter(errors, true)).execute(arguments);
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  /** Two groups, six apart in each of three columns. */
  private static double[] groups(double offset, double scale) {
    Random random = new Random(1);
    double[] values = new double[3 * ROWS];
    for (int i = 0; i < values.length; i++) {
      values[i] = offset + scale * (random.nextGaussian() + (i / 3 < ROWS / 2 ? 0 : 6));
    }
    return values;
  }

  private FloatMatrix map(String name, String... options) {
    String[] call = new String[4 + options.length];
    System.arraycopy(new String[] {"project", path(name), "--out", path("o.npy")}, 0, call, 0, 4);
    System.arraycopy(options, 0, call, 4, options.length);
    assertThat(run(call)).as(errors.toString()).isZero();
    return Npy.readMatrix(folder.resolve("o.npy"));
  }

  private static double distance(FloatMatrix map, int i, int j) {
    return Math.hypot(map.at(i, 0) - map.at(j, 0), map.at(i, 1) - map.at(j, 1));
  }

  private static void sameDistances(FloatMatrix one, FloatMatrix two, double scale) {
    for (int i = 1; i < one.rows(); i++) {
      assertThat(distance(two, i, 0) / scale)
          .isCloseTo(distance(one, i, 0), org.assertj.core.api.Assertions.within(0.02));
    }
  }

  @ParameterizedTest
  @CsvSource({"pca,1e8", "pca,1.7e9", "pca,-1.7e12", "mds,1.7e9"})
  void offsetsMakeNoDifference(String method, double offset) {
    Npy.write(folder.resolve("near.npy"), groups(0, 1), ROWS, 3);
    Npy.write(folder.resolve("far.npy"), groups(offset, 1), ROWS, 3);
    FloatMatrix near = map("near.npy", "--method", method);
    sameDistances(near, map("far.npy", "--method", method), 1);
  }

  @Test
  void nanosecondsSince1970AreToldApart() {
    double[] near = groups(0, 1);
    long[] far = new long[near.length];
    for (int i = 0; i < far.length; i++) {
      far[i] = 1_700_000_000_123_456_789L + Math.round(100 * near[i]);
    }
    Npy.write(folder.resolve("near.npy"), near, ROWS, 3);
    Npy.write(folder.resolve("far.npy"), far, ROWS, 3);
    sameDistances(map("near.npy", "--method", "pca"), map("far.npy", "--method", "pca"), 100);
  }

  @Test
  void newObservationsAreMovedAsTheOldOnes() {
    double[] far = groups(1.7e9, 1);
    Npy.write(folder.resolve("old.npy"), far, ROWS, 3);
    Npy.write(folder.resolve("new.npy"), java.util.Arrays.copyOfRange(far, 90, 180), ROWS / 2, 3);
    map("old.npy", "--perplexity", "5");
    FloatMatrix old = Npy.readMatrix(folder.resolve("o.npy"));
    Npy.write(folder.resolve("map.npy"), old);
    FloatMatrix placed =
        map("new.npy", "--transform", path("map.npy"), "--reference", path("old.npy"));
    for (int i = 0; i < ROWS / 2; i++) {
      double away =
          Math.hypot(placed.at(i, 0) - old.at(30 + i, 0), placed.at(i, 1) - old.at(30 + i, 1));
      assertThat(away).isLessThan(distance(old, 30 + i, 0) / 2);
    }
  }

  @Test
  void largeAndTinyValuesAreCalledWhatTheyAre() {
    double[] values = groups(0, 1);
    values[4] = 1e200;
    Npy.write(folder.resolve("large.npy"), values, ROWS, 3);
    assertThat(run("project", path("large.npy"), "--out", path("o.npy"))).isEqualTo(3);
    assertThat(errors.toString())
        .contains("row 1, column 1: expected values of at most")
        .contains("found 1.0E200");
    Npy.write(folder.resolve("tiny.npy"), groups(0, 1e-22), ROWS, 3);
    assertThat(run("project", path("tiny.npy"), "--out", path("o.npy"))).isEqualTo(3);
    assertThat(errors.toString()).contains("multiply all by a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"tsne", "pca", "mds", "umap", "isomap"})
  void equalRowsHaveOnePlaceAndAWord(String method) {
    float[] values = new float[3 * ROWS];
    java.util.Arrays.fill(values, 4.5f);
    Npy.write(folder.resolve("same.npy"), values, ROWS, 3);
    FloatMatrix map = map("same.npy", "--method", method);
    assertThat(errors.toString().strip())
        .isEqualTo("activarium: all 60 rows are equal: the map is one place");
    Set<String> places = new HashSet<>();
    for (int i = 0; i < ROWS; i++) {
      places.add(map.at(i, 0) + " " + map.at(i, 1));
    }
    assertThat(places).hasSize(1);
    assertThat(run("quality", path("same.npy"), path("o.npy"))).isZero();
    assertThat(errors.toString().lines()).hasSize(2);
  }

  @Test
  void someEqualRowsAreAWord() {
    double[] values = groups(0, 1);
    System.arraycopy(values, 0, values, 3, 3);
    Npy.write(folder.resolve("some.npy"), values, ROWS, 3);
    map("some.npy", "--perplexity", "5");
    assertThat(errors.toString()).contains("activarium: 2 rows equal others: t-SNE lays equal");
    map("some.npy", "--method", "umap");
    assertThat(errors.toString()).contains("activarium: 2 rows equal others: UMAP lays equal");
    FloatMatrix paths = map("some.npy", "--method", "isomap");
    assertThat(distance(paths, 0, 1)).isLessThan(1e-3);
  }
}
