package activarium.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.render.ExportSettings;
import activarium.render.FrameExport;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import activarium.window.SketchFailedException;
import activarium.work.JobFailedException;
import activarium.work.Progress;
import activarium.work.Resting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What fails in the background reaches the screen, and whoever waits for it. */
public class BackgroundFailureTest {

  @TempDir Path temporary;

  /** Works for ever, until it fails. */
  public static final class Worker implements Resting, AutoCloseable {

    private volatile RuntimeException failure;

    public void fail(RuntimeException cause) {
      failure = cause;
    }

    @Override
    public boolean isAtRest() {
      return failure != null;
    }

    @Override
    public RuntimeException failure() {
      return failure;
    }

    @Override
    public void close() {}
  }

  private static final RuntimeException FAILURE =
      new JobFailedException("the maps were not made", new OutOfMemoryError("on purpose"));

  @Test
  void isOnTheScreenUntilItWorksAgain() {
    Worker worker = new Worker();
    List<String> reports = new ArrayList<>();
    Drawing.of(
        new FrameSize(200, 150),
        8,
        kit -> kit.own(worker),
        (kit, frame) -> {
          reports.add(((Sketch) kit.sketch()).reported());
          worker.fail(frame >= 3 && frame < 6 ? FAILURE : null);
        });
    String line = "the maps were not made: on purpose";
    assertThat(reports).containsExactly(null, null, null, line, line, line, null, null);
  }

  private void export(RuntimeException failure) throws Exception {
    ExportSettings settings = new ExportSettings(true, false, true, "dark", "en", Map.of());
    FrameSize size = new FrameSize(32, 32);
    Path file = temporary.resolve("picture.png");
    SketchFiles files = new SketchFiles(temporary);
    files.write(
        "Waiting",
        "Waiting",
        """
        import activarium.sketch.*;
        SketchKit kit;
        void setup() {
          size(64, 64);
          kit = new SketchKit(this);
          BackgroundFailureTest.Worker worker = kit.own(new BackgroundFailureTest.Worker());
          worker.fail(BackgroundFailureTest.failure);
        }
        void draw() { kit.begin(); kit.end(); }
        """);
    BackgroundFailureTest.failure = failure;
    try (FrameExport export = new FrameExport(file, size, 8, settings, Progress.NONE);
        RunningSketch running =
            new SketchRunner(files.home(), files.compiler())
                .open("Waiting", RunOptions.DEFAULT.withSize(size), export)) {
      running.await();
    }
  }

  /** For the sketch, which is compiled on its own. */
  public static RuntimeException failure;

  @Test
  void endsAnExportThatWaits() {
    assertThatThrownBy(() -> export(FAILURE))
        .isInstanceOf(SketchFailedException.class)
        .hasMessage("the maps were not made: on purpose");
  }

  @Test
  void endsAnExportAsAPersonCanMendIt() {
    BadInputException cause = BadInputException.of("a.npy", "a whole file", "half of one");
    assertThatThrownBy(() -> export(new JobFailedException("training ended", cause)))
        .isSameAs(cause);
  }
}
