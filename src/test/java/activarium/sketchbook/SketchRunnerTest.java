package activarium.sketchbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.sketch.SketchFiles;
import activarium.window.FrameLimits;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import activarium.window.SketchFailedException;
import com.jogamp.newt.event.NEWTEvent;
import com.jogamp.newt.event.NEWTEventConsumer;
import com.jogamp.newt.event.WindowAdapter;
import com.jogamp.newt.event.WindowEvent;
import com.jogamp.newt.event.WindowUpdateEvent;
import com.jogamp.newt.opengl.GLWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import jogamp.newt.DisplayImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import processing.event.KeyEvent;

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

  /** What draws for a file lends the graphics card of a display, and shows nothing on it. */
  @Test
  void anExportOpensNoWindowOnTheDisplay() throws Exception {
    SketchFiles files = new SketchFiles(temporary);
    files.write("Still", "Still", "void setup() { size(160, 120, P2D); }  void draw() {}");
    CompletableFuture<Boolean> onScreen = new CompletableFuture<>();
    try (RunningSketch running =
        new SketchRunner(files.home())
            .open(
                "Still",
                RunOptions.DEFAULT,
                sketch -> {
                  GLWindow window = (GLWindow) sketch.getSurface().getNative();
                  onScreen.complete(window.getChosenGLCapabilities().isOnscreen());
                })) {
      assertThat(onScreen.get(30, TimeUnit.SECONDS)).isFalse();
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
      sketch.randomNumber.get(240, TimeUnit.SECONDS);
      sketch.postEvent(new KeyEvent(null, 0, KeyEvent.PRESS, 0, (char) 27, 27));
      running.await();
    }
    assertThat(sketch.disposed).hasPositiveValue();
  }

  static Stream<Throwable> failures() {
    return Stream.of(
        new IllegalStateException("on purpose"),
        new OutOfMemoryError("on purpose"),
        new InternalError("on purpose"),
        new IOException("on purpose"));
  }

  /** Throws anything, as code of other languages does. */
  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void fail(Throwable failure) throws T {
    throw (T) failure;
  }

  private void assertEndsWith(Throwable failure, Sketch sketch) {
    assertThatThrownBy(() -> open(sketch, RunOptions.DEFAULT).await())
        .isInstanceOf(SketchFailedException.class)
        .hasRootCause(failure);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void endsWithWhateverItsFramesThrowWhereNobodyCanMendThem(Throwable failure) {
    Counting sketch =
        new Counting() {
          @Override
          public void draw() {
            SketchRunnerTest.<RuntimeException>fail(failure);
          }
        };
    assertEndsWith(failure, sketch);
    assertThat(sketch.disposed).as("its parts are closed").hasPositiveValue();
  }

  @ParameterizedTest
  @MethodSource("failures")
  void endsWithWhateverATaskThrows(Throwable failure) {
    RunningSketch running = open(new Counting(), RunOptions.DEFAULT);
    running.host().afterFrame(s -> SketchRunnerTest.<RuntimeException>fail(failure));
    assertThatThrownBy(running::await)
        .isInstanceOf(SketchFailedException.class)
        .hasRootCause(failure);
  }

  @ParameterizedTest
  @MethodSource("failures")
  void endsWithWhateverEscapesAFrame(Throwable failure) {
    Counting sketch =
        new Counting() {
          @Override
          public void handleDraw() {
            if (frameCount > 1) {
              SketchRunnerTest.<RuntimeException>fail(failure);
            }
            super.handleDraw();
          }
        };
    assertEndsWith(failure, sketch);
    assertThat(sketch.disposed).as("its parts are closed").hasPositiveValue();
  }

  /** Is shown and painted before its draw thread starts, as on a busy machine. */
  public static class PaintedFirst extends Counting {
    @Override
    protected void showSurface() {
      super.showSurface();
      GLWindow window = (GLWindow) getSurface().getNative();
      CountDownLatch painted = new CountDownLatch(1);
      window.addWindowListener(
          new WindowAdapter() {
            @Override
            public void windowRepaint(WindowUpdateEvent event) {
              painted.countDown();
            }
          });
      try {
        assertThat(painted.await(240, TimeUnit.SECONDS)).as("painted").isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      window.getScreen().getDisplay().getEDTUtil().invoke(true, window::display);
    }
  }

  @Test
  void drawsAWindowThatIsPaintedBeforeItIsDrawn() throws InterruptedException {
    Counting sketch = new PaintedFirst();
    open(sketch, RunOptions.DEFAULT.withFrames(3)).await();
    assertThat(sketch.draws).hasValue(3);
  }

  @Test
  void aWindowClosesWhileAnotherOneIsOpen() {
    try (RunningSketch stays = open(new Counting(), RunOptions.DEFAULT)) {
      RunningSketch first = open(new Counting(), RunOptions.DEFAULT);
      assertTimeoutPreemptively(Duration.ofMinutes(1), first::close);
      assertThat(stays.host().failure()).isNull();
    }
  }

  /** Opens a window that nobody draws. */
  public static class NeverDrawn extends Counting {
    @Override
    protected void startSurface() {}
  }

  private RunningSketch open(List<Sketch> sketches, Duration... starts) {
    Iterator<Sketch> next = sketches.iterator();
    FrameLimits limits =
        new FrameLimits(List.of(starts), Duration.ofMinutes(1), Duration.ofMinutes(1));
    SketchFiles files = new SketchFiles(temporary);
    return new SketchRunner(files.home(), files.compiler(), Optional.of(limits), (code, line) -> {})
        .open(next::next, RunOptions.DEFAULT.withFrames(2));
  }

  @Test
  void opensAnotherWindowWhereNothingIsDrawn() throws InterruptedException {
    Counting second = new Counting();
    open(List.of(new NeverDrawn(), second), Duration.ofMillis(50), Duration.ofSeconds(50)).await();
    assertThat(second.draws).hasValue(2);
  }

  @Test
  void endsWithOneLineWhereNothingIsEverDrawn() {
    List<Sketch> sketches = List.of(new NeverDrawn(), new NeverDrawn());
    assertThatThrownBy(() -> open(sketches, Duration.ofMillis(50), Duration.ofMillis(50)))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageStartingWith("a window opened, but nothing could be drawn in it: ");
  }

  @Test
  void drawsInOneThreadAtEveryRate() throws InterruptedException {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    Sketch sketch =
        new Counting() {
          @Override
          public void draw() {
            threads.add(Thread.currentThread());
            frameRate(30 + frameCount);
          }
        };
    open(sketch, RunOptions.DEFAULT.withFrames(20)).await();
    assertThat(threads).hasSize(1).first().extracting(Thread::getName).isEqualTo("activarium-draw");
  }

  /** Takes its event some time later than it comes, and again, until the display is left. */
  private static final class Busy implements NEWTEventConsumer {

    private final DisplayImpl display;

    Busy(Sketch sketch) {
      GLWindow window = (GLWindow) sketch.getSurface().getNative();
      display = (DisplayImpl) window.getScreen().getDisplay();
      display.enqueueEvent(false, new WindowEvent(WindowEvent.EVENT_WINDOW_MOVED, this, 0));
    }

    @Override
    public boolean consumeEvent(NEWTEvent event) {
      LockSupport.parkNanos(20_000_000L);
      return false;
    }
  }

  /** Seen once in a thousand windows where events came by themselves. */
  @Test
  void leavesTheDisplayInTheMidstOfItsEvents() throws InterruptedException {
    Counting sketch =
        new Counting() {
          @Override
          public void setup() {
            super.setup();
            new Busy(this);
          }
        };
    open(sketch, RunOptions.DEFAULT.withFrames(2)).await();
    assertThat(sketch.disposed).hasPositiveValue();
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
