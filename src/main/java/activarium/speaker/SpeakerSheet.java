package activarium.speaker;

import activarium.core.Text;
import activarium.draw.Canvas.Weight;
import activarium.draw.Typeface;
import activarium.draw.Words;
import java.awt.Color;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import javax.swing.JComponent;

/** The sheet of a {@link SpeakerWindow}: notes to the left, what comes to the right, the time. */
final class SpeakerSheet extends JComponent {

  private static final long serialVersionUID = 1;

  private static final Color GROUND = new Color(0x0e1116);
  private static final Color WORDS = new Color(0xf2f4f7);
  private static final Color MUTED = new Color(0x9aa3af);
  private static final Color WARNING = new Color(0xffb454);

  /** Of the notes' share of the width. */
  private static final double LEFT = 0.56;

  private final transient Typeface typeface;
  private final transient Supplier<SpeakerNotes> notes;
  private final transient Map<Path, Optional<BufferedImage>> files = new HashMap<>();

  SpeakerSheet(Path data, Supplier<SpeakerNotes> notes) {
    this.typeface = new Typeface(data);
    this.notes = notes;
  }

  @Override
  protected void paintComponent(Graphics graphics) {
    Graphics2D pen = (Graphics2D) graphics;
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setColor(GROUND);
    pen.fillRect(0, 0, getWidth(), getHeight());
    SpeakerNotes now = notes.get();
    if (now == null) {
      return;
    }
    float unit = Math.min(getWidth() / 64f, getHeight() / 38f);
    int edge = Math.round(1.6f * unit);
    int middle = (int) (LEFT * getWidth());
    left(pen, now, new Rectangle(edge, edge, middle - 2 * edge, getHeight() - 2 * edge), unit);
    right(
        pen,
        now,
        new Rectangle(middle, edge, getWidth() - middle - edge, getHeight() - 2 * edge),
        unit);
  }

  private void left(Graphics2D pen, SpeakerNotes now, Rectangle box, float unit) {
    float y = box.y + unit;
    line(pen, Text.say("speaker.cue", now.cue()), box.x, y, unit, Weight.REGULAR, MUTED);
    y = paragraph(pen, now.caption(), box, y + 0.6f * unit, 1.25f * unit, Weight.SEMIBOLD, WORDS);
    Rectangle rest = new Rectangle(box.x, Math.round(y + unit), box.width, box.height);
    float size = 1.7f * unit;
    float room = box.y + box.height - 4 * unit - rest.y;
    while (size > 0.7f * unit && height(now.notes(), rest.width, size) > room) {
      size *= 0.93f;
    }
    paragraph(pen, now.notes(), rest, rest.y, size, Weight.REGULAR, WORDS);
    times(pen, now, box, unit);
  }

  private void times(Graphics2D pen, SpeakerNotes now, Rectangle box, float unit) {
    float y = box.y + box.height;
    String elapsed = time(now.elapsed());
    boolean isOver = now.planned() > 0 && now.elapsed() > now.planned();
    line(pen, elapsed, box.x, y, 3 * unit, Weight.SEMIBOLD, isOver ? WARNING : WORDS);
    float x = box.x + typeface.width(elapsed, 3 * unit, Weight.SEMIBOLD) + unit;
    String planned =
        now.planned() == 0
            ? ""
            : isOver
                ? Text.say("speaker.over", time(now.elapsed() - now.planned()))
                : Text.say("speaker.planned", time(now.planned()));
    line(pen, planned, x, y, unit, Weight.REGULAR, isOver ? WARNING : MUTED);
    LocalTime time = LocalTime.now();
    String clock = Text.of("%02d:%02d", time.getHour(), time.getMinute());
    float width = typeface.width(clock, 2 * unit, Weight.REGULAR);
    line(pen, clock, box.x + box.width - width, y, 2 * unit, Weight.REGULAR, MUTED);
  }

  private void right(Graphics2D pen, SpeakerNotes now, Rectangle box, float unit) {
    float y = box.y + unit;
    if (now.audience() != SpeakerNotes.Audience.PICTURE) {
      String what =
          now.audience() == SpeakerNotes.Audience.BLACK ? "speaker.black" : "speaker.frozen";
      y = paragraph(pen, Text.say(what), box, box.y - 0.3f * unit, unit, Weight.SEMIBOLD, WARNING);
      y = picture(pen, now.prepared().orElse(null), box, y + 0.8f * unit) + 2 * unit;
    }
    boolean isEnd = now.nextFile().isEmpty();
    String head = Text.say(isEnd ? "speaker.end" : "speaker.next");
    line(pen, head, box.x, y, unit, Weight.REGULAR, MUTED);
    y = picture(pen, next(now), box, y + 0.8f * unit);
    paragraph(pen, now.next(), box, y + 0.4f * unit, 1.1f * unit, Weight.REGULAR, WORDS);
  }

  /** The picture of the next cue, or null. */
  private BufferedImage next(SpeakerNotes now) {
    if (now.nextPicture().isPresent() || now.nextFile().isEmpty()) {
      return now.nextPicture().orElse(null);
    }
    return files.computeIfAbsent(now.nextFile().get(), SpeakerSheet::read).orElse(null);
  }

  private static Optional<BufferedImage> read(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Optional.ofNullable(ImageIO.read(file.toFile()))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty(); // the words are there
    }
  }

  /** Draws a picture as wide as the box; where there is none, nothing. Returns where it ends. */
  private static float picture(Graphics2D pen, BufferedImage image, Rectangle box, float y) {
    if (image == null) {
      return y;
    }
    double scale =
        Math.min((double) box.width / image.getWidth(), box.height * 0.42 / image.getHeight());
    int width = (int) (scale * image.getWidth());
    int height = (int) (scale * image.getHeight());
    pen.drawImage(image, box.x, Math.round(y), width, height, null);
    pen.setColor(MUTED);
    pen.drawRect(box.x, Math.round(y), width, height);
    return y + height;
  }

  private void line(
      Graphics2D pen, String words, float x, float y, float size, Weight weight, Color color) {
    pen.setColor(color);
    typeface.draw(pen, words, x, y, size, weight);
  }

  private float paragraph(
      Graphics2D pen,
      String words,
      Rectangle box,
      float top,
      float size,
      Weight weight,
      Color color) {
    float y = top;
    for (String line : lines(words, box.width, size, weight)) {
      y += 1.35f * size;
      line(pen, line, box.x, y, size, weight, color);
    }
    return y;
  }

  private float height(String words, float width, float size) {
    return 1.35f * size * lines(words, width, size, Weight.REGULAR).size();
  }

  private List<String> lines(String words, float width, float size, Weight weight) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : words.strip().split("\n")) {
      lines.addAll(Words.lines(paragraph, line -> typeface.width(line, size, weight) <= width));
    }
    return lines;
  }

  private static String time(double seconds) {
    long whole = (long) seconds;
    return whole >= 3600
        ? Text.of("%d:%02d:%02d", whole / 3600, whole / 60 % 60, whole % 60)
        : Text.of("%d:%02d", whole / 60, whole % 60);
  }
}
