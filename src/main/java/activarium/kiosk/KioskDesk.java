package activarium.kiosk;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.exhibit.VisitCounts;
import activarium.operator.ShowControl;
import activarium.operator.ShowStatus;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.watchdog.Resource;
import activarium.window.Sketch;
import activarium.window.SketchHost;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;

/** What the staff asks of the show, from any thread, handed on to the thread that draws it. */
final class KioskDesk implements ShowControl {

  /** Seconds that a picture may take. */
  private static final long PATIENCE = 5;

  /** What the desk is to do in the thread that draws. */
  interface Hands {
    void cue(int place);

    void speak(String tag);

    void black(boolean isBlack);

    void reset();

    void quit();
  }

  private final SketchHost host;
  private final Story story;
  private final List<String> languages;
  private final VisitCounts counts;
  private final Hands hands;
  private final long started = System.nanoTime();
  private volatile ShowStatus status;
  private volatile String lastError;

  KioskDesk(
      SketchHost host, Story story, List<String> languages, KioskProgram.Parts parts, Hands hands) {
    this.host = host;
    this.story = story;
    this.languages = languages;
    this.counts = parts.counts();
    lastError = parts.problems().isEmpty() ? null : String.join("; ", parts.problems());
    this.hands = hands;
    status =
        new ShowStatus(
            Double.NaN, 0, 0, Duration.ZERO, null, "", null, Text.language(), false, Map.of());
  }

  /** How the show is by now. Draw thread. */
  void tell(Heartbeat.Vital vital, String view, StoryCue cue, boolean isBlack) {
    if (host.reported() != null) {
      lastError = host.reported();
    }
    Map<String, Long> sums = new LinkedHashMap<>();
    counts.days().values().forEach(day -> day.forEach((k, n) -> sums.merge(k, n, Long::sum)));
    status =
        new ShowStatus(
            vital.framesPerSecond(),
            vital.held().get(Resource.HEAP),
            vital.held().get(Resource.RESIDENT),
            Duration.ofNanos(System.nanoTime() - started),
            lastError,
            view,
            cue == null ? null : cue.called(),
            Text.language(),
            isBlack,
            sums);
  }

  @Override
  public ShowStatus status() {
    return status;
  }

  @Override
  public byte[] screenshot() throws InterruptedException {
    CompletableFuture<BufferedImage> taken = new CompletableFuture<>();
    host.afterFrame(sketch -> taken.complete(picture(sketch)));
    try {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(taken.get(PATIENCE, TimeUnit.SECONDS), "png", png);
      return png.toByteArray();
    } catch (ExecutionException | TimeoutException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of memory alone
    }
  }

  private static BufferedImage picture(Sketch sketch) {
    sketch.loadPixels();
    int wide = sketch.pixelWidth;
    int high = sketch.pixelHeight;
    BufferedImage image = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
    image.setRGB(0, 0, wide, high, sketch.pixels, 0, wide);
    return image;
  }

  @Override
  public void cue(String numberOrName) {
    int place = cues().indexOf(numberOrName);
    if (place < 0 && numberOrName.matches("\\d{1,4}")) {
      place = Integer.parseInt(numberOrName) - 1;
    }
    if (place < 0 || place >= story.cues().size()) {
      throw BadInputException.of("cue", "1 to " + story.cues().size(), numberOrName);
    }
    int wanted = place;
    host.afterFrame(sketch -> hands.cue(wanted));
  }

  @Override
  public List<String> cues() {
    return story.cues().stream().map(StoryCue::called).toList();
  }

  @Override
  public void language(String tag) {
    if (!languages.contains(tag)) {
      throw BadInputException.of("language", String.join(", ", languages), tag);
    }
    host.afterFrame(sketch -> hands.speak(tag));
  }

  @Override
  public List<String> languages() {
    return languages;
  }

  @Override
  public void blackout(boolean black) {
    host.afterFrame(sketch -> hands.black(black));
  }

  @Override
  public void reset() {
    host.afterFrame(sketch -> hands.reset());
  }

  @Override
  public void quit() {
    host.afterFrame(sketch -> hands.quit());
  }
}
