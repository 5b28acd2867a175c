package activarium.sketch;

import static activarium.work.Eventually.until;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.export.Films;
import activarium.export.Flashes;
import activarium.program.ViewProgram;
import activarium.session.ToyRecording;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.story.View;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A film of a program goes on while one turns from view to view. */
class FilmOfViewsTest extends OwnExports {

  private static final int WIDTH = 320;
  private static final int HEIGHT = 180;

  @TempDir Path folder;

  @Test
  void oneFilmShowsEveryViewThatIsTurnedTo() throws Exception {
    ToyRecording.write(folder, 3);
    RunOptions options =
        RunOptions.DEFAULT.withSize(new FrameSize(WIDTH, HEIGHT)).withRecording(folder);
    try (RunningSketch running =
        new SketchRunner(Home.find())
            .openProgram(
                View.MAP.sketch(),
                options,
                (host, compiler) -> new ViewProgram(host, Home.find(), compiler))) {
      arrive(running, View.MAP);
      new Hand(running.sketch()).type('m', 'M');
      until("the film begins", () -> kit(running).isRecording());
      new Hand(running.sketch()).frames(5);
      running.sketch().press(97 + View.NEURONS.ordinal());
      arrive(running, View.NEURONS);
      new Hand(running.sketch()).frames(5);
      assertThat(kit(running).isRecording()).as("it goes on").isTrue();
      new Hand(running.sketch()).type('m', 'M');
      until("the film ends", () -> !kit(running).isRecording());
    }
    List<Path> films = films();
    assertThat(films).hasSize(1);
    List<byte[]> frames = Films.frames(films.get(0), WIDTH, HEIGHT);
    assertThat(frames).hasSizeGreaterThanOrEqualTo(10);
    double rate = Double.parseDouble(Films.probe(films.get(0)).get("r_frame_rate").split("/")[0]);
    assertThat(Flashes.most(frames, WIDTH, HEIGHT, rate)).as("flashes").isLessThanOrEqualTo(3);
  }

  private List<Path> films() throws Exception {
    try (Stream<Path> files = Files.list(exports)) {
      return files.filter(file -> file.toString().endsWith(".mp4")).toList();
    }
  }

  private static SketchKit kit(RunningSketch running) {
    return SketchKit.of(running.sketch());
  }

  private static void arrive(RunningSketch running, View view) {
    until(
        view.word(),
        () ->
            running.sketch().getClass().getSimpleName().equals(view.sketch())
                && kit(running) != null
                && kit(running).session() != null);
  }
}
