package activarium.operator;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import javax.imageio.ImageIO;

/**
 * The page of a show that only pretends, to be looked at in a browser: run its main, and open the
 * address that it prints.
 */
final class OperatorProbe implements ShowControl {

  private static final List<String> CUES =
      List.of(
          "Opening",
          "What the last hidden layer sees before training",
          "The same layer after training",
          "From layer to layer",
          "From epoch to epoch",
          "Which neurons decide");

  private final long started = System.nanoTime();
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile String cue = CUES.get(2);
  private volatile String language = "en";
  private volatile boolean isBlack;
  private volatile String lastError = "embedding of epoch 12: file not found, trying again";

  public static void main(String[] arguments) throws InterruptedException {
    OperatorProbe show = new OperatorProbe();
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : OperatorOptions.PORT;
    String token = OperatorOptions.randomToken();
    OperatorOptions options = new OperatorOptions(OperatorOptions.LOOPBACK, port, token);
    try (OperatorPage page = OperatorPage.start(options, show)) {
      System.out.println(page.url());
      show.ended.await();
    }
  }

  @Override
  public ShowStatus status() {
    Map<String, Long> counts = new LinkedHashMap<>();
    counts.put("visitors", 1284L);
    counts.put("restarts", 2L);
    Duration uptime = Duration.ofNanos(System.nanoTime() - started).plusHours(51);
    return new ShowStatus(
        59.9,
        412L << 20,
        1630L << 20,
        uptime,
        lastError,
        "LayerTrails",
        cue,
        language,
        isBlack,
        counts);
  }

  @Override
  public byte[] screenshot() {
    BufferedImage picture = new BufferedImage(960, 540, BufferedImage.TYPE_INT_RGB);
    if (!isBlack) {
      Graphics2D g = picture.createGraphics();
      g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      Random random = new Random(cue.hashCode());
      for (int i = 0; i < 600; i++) {
        int group = i % 10;
        g.setColor(Color.getHSBColor(group / 10f, 0.7f, 0.95f));
        int x = (int) (480 + 300 * Math.cos(group) + 40 * random.nextGaussian());
        int y = (int) (270 + 170 * Math.sin(group) + 30 * random.nextGaussian());
        g.fillOval(x, y, 7, 7);
      }
      g.dispose();
    }
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }

  @Override
  public void cue(String numberOrName) {
    cue = CUES.contains(numberOrName) ? numberOrName : CUES.get(Integer.parseInt(numberOrName) - 1);
    System.out.println("cue " + cue);
  }

  @Override
  public List<String> cues() {
    return CUES;
  }

  @Override
  public void language(String tag) {
    language = tag;
    System.out.println("language " + tag);
  }

  @Override
  public List<String> languages() {
    return List.of("en", "de", "fr", "es", "pt", "zh");
  }

  @Override
  public void blackout(boolean black) {
    isBlack = black;
    System.out.println("blackout " + black);
  }

  @Override
  public void reset() {
    cue = CUES.get(0);
    lastError = null;
    System.out.println("reset");
  }

  @Override
  public void quit() {
    System.out.println("quit");
    ended.countDown();
  }
}
