package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.export.Films;
import activarium.export.Flashes;
import activarium.session.ToyRecording;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A film of a recording: in most of it something changes, and nothing changes at once. */
class FilmSweepTest {

  private static final int WIDTH = 192;
  private static final int HEIGHT = 108;

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"Activarium", "EpochTrails"})
  void itsTimeGoesToWhatChanges(String sketch) throws Exception {
    Path recording = folder.resolve("recording");
    ToyRecording.write(recording, 4);
    Path film = folder.resolve("film.mkv");
    StringWriter err = new StringWriter();
    String arguments =
        "export video %s --recording %s --size %dx%d --fps 30 --seconds 3 --codec ffv1 --out %s"
            .formatted(sketch, recording, WIDTH, HEIGHT, film);
    int code = Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments.split(" "));
    assertThat(code).as(err.toString()).isZero();
    List<byte[]> frames = Films.frames(film, WIDTH, HEIGHT);
    assertThat(Flashes.most(frames, WIDTH, HEIGHT, 30)).as("flashes a second").isLessThan(3);
    double[] changes = changes(frames);
    double total = Arrays.stream(changes).sum();
    double mean = total / changes.length;
    long moving = Arrays.stream(changes).filter(c -> c > 0.25 * mean).count();
    double most =
        IntStream.range(0, changes.length - 2)
            .mapToDouble(i -> changes[i] + changes[i + 1] + changes[i + 2])
            .max()
            .orElseThrow();
    assertThat(moving).as("frames of 90 in which much changes").isGreaterThanOrEqualTo(60);
    assertThat(most / total).as("share of the change in three frames").isLessThan(0.1);
  }

  /** From each frame to the next, without the words: how much all pixels change. */
  private static double[] changes(List<byte[]> frames) {
    double[] changes = new double[frames.size() - 1];
    for (int f = 0; f < changes.length; f++) {
      for (int i = HEIGHT / 6 * WIDTH * 4; i < frames.get(f).length; i++) {
        changes[f] += Math.abs((frames.get(f)[i] & 0xff) - (frames.get(f + 1)[i] & 0xff));
      }
    }
    return changes;
  }
}
