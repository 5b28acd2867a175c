package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.recording.Npy;
import activarium.recording.NpyFile;
import activarium.trail.RandomTrails;
import activarium.trail.TrailSet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleCommandTest {

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  private int bundle(String in, String out, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("bundle", file(in).toString(), "--out", file(out).toString()));
    arguments.addAll(List.of(options));
    return Main.commandLine()
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }

  private Path file(String name) {
    return folder.resolve(name);
  }

  private TrailSet write(String name, int size) {
    TrailSet trails = RandomTrails.of(size, 4, 21);
    Npy.write(file(name), trails.positions(), size, 4, 2);
    return trails;
  }

  private TrailSet read(String name) {
    NpyFile npy = NpyFile.open(file(name)).requireDimensions(3);
    return TrailSet.unlabeled(npy.shape()[0], npy.shape()[1], npy.floats());
  }

  @Test
  void writesBundledTrailsInTheUnitsOfTheInput() throws IOException {
    TrailSet trails = write("in.npy", 200);
    assertThat(bundle("in.npy", "out.npy", "--device", "cpu", "--json", file("r.json").toString()))
        .as(err.toString())
        .isZero();
    TrailSet bundled = read("out.npy");
    assertThat(bundled.samples()).isEqualTo(64);
    assertThat(bundled.at(0).positions()).isEqualTo(trails.at(0).positions());
    assertThat(bundled.at(63).positions()).isEqualTo(trails.at(3).positions());
    assertThat(Files.readString(file("r.json")))
        .contains("\"command\" : \"bundle\"", "\"bundle\" : ", "\"total\" : ", "\"threads\"");
  }

  @Test
  void bundlesTheSameOnEitherDevice() {
    write("in.npy", 200);
    assertThat(bundle("in.npy", "cpu.npy", "--device=cpu", "--samples=32")).isZero();
    assertThat(bundle("in.npy", "gpu.npy", "--device=gpu", "--samples=32")).isZero();
    double[] distances = RandomTrails.distances(read("cpu.npy"), read("gpu.npy"));
    assertThat(distances[0]).isLessThan(0.0025);
    assertThat(distances[1]).isLessThan(0.02);
  }

  @Test
  void bundlesNoTrailsToNoTrails() {
    Npy.write(file("in.npy"), new float[0], 0, 4, 2);
    assertThat(bundle("in.npy", "out.npy", "--device=cpu")).as(err.toString()).isZero();
    assertThat(NpyFile.open(file("out.npy")).shape()).containsExactly(0, 64, 2);
  }

  @Test
  void answersBadInputWithOneLine() {
    Npy.write(file("flat.npy"), new float[6], 3, 2);
    Npy.write(file("deep.npy"), new float[9], 1, 3, 3);
    Npy.write(file("nan.npy"), new float[] {0, 0, Float.NaN, 1}, 1, 2, 2);
    Npy.write(file("labels.npy"), new int[] {1, 2, 3}, 3);
    write("in.npy", 4);
    assertThat(bundle("flat.npy", "out.npy", "--device=cpu")).isEqualTo(3);
    assertThat(bundle("deep.npy", "out.npy", "--device=cpu")).isEqualTo(3);
    assertThat(bundle("nan.npy", "out.npy", "--device=cpu")).isEqualTo(3);
    assertThat(bundle("none.npy", "out.npy", "--device=cpu")).isEqualTo(3);
    assertThat(bundle("in.npy", "out.npy", "--per-class", file("labels.npy").toString()))
        .isEqualTo(3);
    assertThat(err.toString().lines()).hasSize(5);
    assertThat(err.toString())
        .contains(
            "trails × points × 2, found 1 × 3 × 3",
            "nan.npy: trail 0, point 1: expected a finite value, found NaN",
            "labels.npy: expected 4 labels, found 3");
  }

  @Test
  void answersUnusableOptionsWithUsage() {
    write("in.npy", 4);
    assertThat(bundle("in.npy", "out.npy", "--relaxation", "2")).isEqualTo(2);
    assertThat(err.toString()).contains("--relaxation must be in [0, 1], was 2");
  }
}
