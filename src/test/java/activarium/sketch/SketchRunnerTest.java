package activarium.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import processing.event.KeyEvent;

@Timeout(60)
class SketchRunnerTest {

  @TempDir Path temporary;

  /** Counts its frames and what happens at its end. */
  public static class Counting extends Sketch {
    final AtomicInteger draws = new AtomicInteger();
    final AtomicInteger disposed = new AtomicInteger();
    final CompletableFuture<Float> randomNumber = new CompletableFuture<>();

    @Override
    public void settings() {
      size(160, 120);
    }

    @Override
    public void setup() {
      registerMethod("dispose", this);
      randomNumber.complete(random(1));
    }

    @Override
    public void draw() {
      draws.incrementAndGet();
    }

    @Override
    public void dispose() {
      super.dispose();
      disposed.incrementAndGet();
    }
  }

  private RunningSketch open(Sketch sketch, RunOptions options) {
    return new SketchRunner(new SketchFiles(temporary).home()).open(() -> sketch, options);
  }

  @Test
  void endsAfterTheGivenNumberOfFrames() throws InterruptedException {
    Counting sketch = new Counting();
    open(sketch, RunOptions.DEFAULT.withFrames(10)).await();
    assertThat(sketch.draws).hasValue(10);
    assertThat(sketch.disposed).hasPositiveValue();
  }

  @Test
  void opensInTheGivenSize() throws InterruptedException {
    Counting sketch = new Counting();
    open(sketch, RunOptions.DEFAULT.withFrames(2).withSize(new FrameSize(200, 150))).await();
    assertThat(sketch.width).isEqualTo(200);
    assertThat(sketch.height).isEqualTo(150);
  }

  @Test
  void coversTheDisplay() throws InterruptedException {
    Counting sketch =
        new Counting() {
          @Override
          public void settings() {
            fullScreen();
          }
        };
    open(sketch, RunOptions.DEFAULT.withFrames(2)).await();
    assertThat(sketch.width).isEqualTo(sketch.displayWidth).isGreaterThan(160);
  }

  @Test
  void drawsTheSameRandomNumbersForASeed() throws Exception {
    assertThat(randomNumber(7)).isEqualTo(randomNumber(7)).isNotEqualTo(randomNumber(8));
  }

  private float randomNumber(long seed) throws Exception {
    Counting sketch = new Counting();
    open(sketch, RunOptions.DEFAULT.withFrames(1).withSeed(seed)).await();
    return sketch.randomNumber.get(1, TimeUnit.SECONDS);
  }

  @Test
  void endsOnEscape() throws Exception {
    Counting sketch = new Counting();
    try (RunningSketch running = open(sketch, RunOptions.DEFAULT)) {
      sketch.randomNumber.get(30, TimeUnit.SECONDS);
      sketch.postEvent(new KeyEvent(null, 0, KeyEvent.PRESS, 0, (char) 27, 27));
      running.await();
    }
    assertThat(sketch.disposed).hasPositiveValue();
  }

  @Test
  void endsWithTheExceptionOfTheSketchWhenNobodyCanMendIt() {
    Sketch sketch =
        new Counting() {
          @Override
          public void draw() {
            throw new IllegalStateException("on purpose");
          }
        };
    assertThatThrownBy(() -> open(sketch, RunOptions.DEFAULT).await())
        .isInstanceOf(SketchFailedException.class)
        .hasRootCauseMessage("on purpose");
  }

  @Test
  void listsTheSketchesWhenAnUnknownOneIsAskedFor() {
    SketchFiles files = new SketchFiles(temporary);
    files.write("Beta", "Beta", "/**\n * Shows b.\n *\n * More.\n */\nvoid draw() {}\n");
    files.write("Alpha", "Alpha", "// Shows a.\nvoid draw() {}\n");
    files.write("NoMainTab", "Other", "");
    assertThatThrownBy(() -> new SketchRunner(files.home()).open("Gamma", RunOptions.DEFAULT))
        .isInstanceOf(BadInputException.class)
        .hasMessage("no sketch is called 'Gamma'; there are: Alpha, Beta");
    SketchCatalog catalog = new SketchCatalog(files.home());
    assertThat(catalog.summary("Alpha")).isEqualTo("Shows a.");
    assertThat(catalog.summary("Beta")).isEqualTo("Shows b.");
  }
}
