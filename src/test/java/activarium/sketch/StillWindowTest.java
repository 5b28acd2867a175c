package activarium.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.draw.Box;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.window.FrameSize;
import activarium.window.Pace;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import processing.event.KeyEvent;

/** A window in which nothing moves draws few frames, and is awake as soon as a hand is there. */
class StillWindowTest {

  private static final RunOptions SMALL = RunOptions.DEFAULT.withSize(new FrameSize(320, 200));

  /** A square that moves as long as it is told to, and by the key 9. */
  public static final class Square extends Sketch {

    final CountDownLatch rested = new CountDownLatch(1);
    final CountDownLatch heard = new CountDownLatch(1);
    final CountDownLatch woken = new CountDownLatch(1);
    final CountDownLatch many = new CountDownLatch(200);
    volatile boolean moves;
    private int drawn;
    volatile boolean heardBeforeTheFrame;
    volatile int restedFrames;
    private SketchKit kit;
    private int place;

    @Override
    public void settings() {
      size(320, 200);
    }

    @Override
    public void setup() {
      kit = new SketchKit(this);
      kit.keys.on("9", "theme", this::key);
    }

    private void key() {
      heardBeforeTheFrame = frameCount == drawn + 1;
      place += 40;
      heard.countDown();
    }

    @Override
    public void draw() {
      drawn++;
      many.countDown();
      if (pace() == Pace.REST) {
        restedFrames++;
        rested.countDown();
      } else if (rested.getCount() == 0) {
        woken.countDown();
      }
      kit.begin();
      place += moves ? 1 : 0;
      kit.canvas().fill(new Box(place % 280, 50, 40, 40), 0xffffffff);
      kit.end();
    }
  }

  private static void await(CountDownLatch latch, String what) throws InterruptedException {
    assertThat(latch.await(60, TimeUnit.SECONDS)).as(what).isTrue();
  }

  @Test
  void restsUntilSomethingMovesByItself() throws Exception {
    Square square = new Square();
    try (RunningSketch running = new SketchRunner(Home.find()).open(() -> square, SMALL)) {
      await(square.rested, "rest");
      square.moves = true;
      await(square.woken, "what moves is drawn as often as it can be");
    }
  }

  @Test
  void doesNotRestWhileSomethingMoves() throws Exception {
    Square square = new Square();
    square.moves = true;
    try (RunningSketch running = new SketchRunner(Home.find()).open(() -> square, SMALL)) {
      await(square.many, "frames");
      assertThat(square.restedFrames).isZero();
    }
  }

  @Test
  void showsWhatAHandDidInTheVeryNextFrame() throws Exception {
    Square square = new Square();
    try (RunningSketch running = new SketchRunner(Home.find()).open(() -> square, SMALL)) {
      await(square.rested, "rest");
      KeyEvent key = new KeyEvent(null, 0, KeyEvent.PRESS, 0, '9', '9', false);
      square.afterFrame(() -> square.postEvent(key)); // between two frames
      await(square.heard, "the key");
      assertThat(square.heardBeforeTheFrame).as("heard before the frame is drawn").isTrue();
    }
  }
}
