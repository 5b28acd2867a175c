package activarium.export;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A film under way: a folder {@code NAME.part} of segments, each a few seconds long and a film by
 * itself, which {@link #join} makes one. When the program is killed, what is done can be played,
 * and a later one goes on after the last segment that is complete. Pictures are segments of one
 * frame.
 */
public final class FilmParts implements AutoCloseable {

  /** Of the folder of a film under way. */
  public static final String ENDING = ".part";

  private static final int SECONDS = 5;
  private static final String COMPLETE = "part-%05d.mkv";
  private static final String UNDER_WAY = "part-%05d.under-way.mkv";
  private static final String PICTURE = "frame-%06d.png";
  private static final String GIF = "film.gif";
  private static final String ORDER = "order.txt";

  private final Path folder;
  private final FilmFormat drawn;
  private final FilmFormat format;
  private final Padding padding;
  private final String encoderName;
  private final int firstFrame;
  private volatile int done;
  private VideoEncoder encoder;

  /**
   * Begins a film, or goes on with it if its folder is there.
   *
   * @param base path of the film without its ending
   * @throws activarium.core.MissingRequirementException if nothing here encodes such frames
   */
  public FilmParts(Path base, FilmFormat format) {
    this.folder = folderOf(base);
    this.drawn = format;
    this.format = format.padded();
    this.padding = new Padding(drawn, this.format);
    this.encoderName = EncoderProbe.encoder(this.format);
    try {
      Files.createDirectories(folder);
      firstFrame = complete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    done = firstFrame;
  }

  /** Where the parts of a film lie until it is complete. */
  public static Path folderOf(Path base) {
    return base.resolveSibling(base.getFileName() + ENDING);
  }

  /**
   * The path without ending of the film whose parts lie in a folder.
   *
   * @throws BadInputException if it is no such folder
   */
  public static Path baseOf(Path folder) {
    String name = folder.getFileName().toString();
    if (!name.endsWith(ENDING) || !Files.isDirectory(folder)) {
      throw BadInputException.of(folder, "a folder NAME" + ENDING + " that an export left", "none");
    }
    return folder.resolveSibling(name.substring(0, name.length() - ENDING.length()));
  }

  /** Keeps, beside the parts, what the film was ordered with. */
  public void order(List<String> arguments) {
    AtomicFile.text(folder.resolve(ORDER), String.join("\n", arguments) + "\n");
  }

  /**
   * What the film in a folder was ordered with.
   *
   * @throws BadInputException if no film is under way there
   */
  public static List<String> order(Path folder) {
    try {
      return Files.readAllLines(folder.resolve(ORDER));
    } catch (IOException e) {
      throw BadInputException.of(folder, "a folder NAME" + ENDING + " that an export left", "none");
    }
  }

  /** What the frames are that it takes. */
  public FilmFormat format() {
    return drawn;
  }

  /** What the frames are in the film, whose sides may have had to grow. */
  public FilmFormat padded() {
    return format;
  }

  /** FFmpeg's name of the encoder in use. */
  public String encoderName() {
    return encoderName;
  }

  /** Where the parts are. */
  public Path folder() {
    return folder;
  }

  /** Number of the first frame that is still to be made, from 0. */
  public int firstFrame() {
    return firstFrame;
  }

  /** Frames made so far, by earlier programs too. Any thread. */
  public int done() {
    return done;
  }

  private int complete() throws IOException {
    int count = 0;
    if (format.codec() == VideoCodec.PNG) {
      while (Files.exists(folder.resolve(Text.of(PICTURE, count)))) {
        count++;
      }
      return count;
    }
    while (Files.exists(folder.resolve(Text.of(COMPLETE, count)))) {
      count++;
    }
    return count * framesInPart();
  }

  private int framesInPart() {
    return SECONDS * format.rate();
  }

  private boolean isOneFile() {
    return format.codec() == VideoCodec.PNG || format.codec() == VideoCodec.GIF;
  }

  /**
   * Appends a frame.
   *
   * @param same whether it is the one before once more
   */
  void frame(ByteBuffer bgra, boolean same) throws IOException {
    if (encoder != null && same) {
      encoder.repeat();
    } else {
      encoder = encoder == null ? open() : encoder;
      encoder.frame(padding.pad(bgra));
    }
    done++;
    if (!isOneFile() && done % framesInPart() == 0) {
      endPart();
    }
  }

  private VideoEncoder open() throws IOException {
    return switch (format.codec()) {
      case PNG -> encoder(PICTURE, VideoEncoder.PICTURES);
      case GIF -> encoder(GIF, "gif");
      default -> encoder(Text.of(UNDER_WAY, done / framesInPart()), "matroska");
    };
  }

  private VideoEncoder encoder(String file, String muxer) throws IOException {
    return new VideoEncoder(folder.resolve(file).toString(), muxer, format, encoderName, done);
  }

  private void endPart() throws IOException {
    int number = (done - 1) / framesInPart();
    encoder.finish();
    encoder.close();
    encoder = null;
    if (!isOneFile()) {
      AtomicFile.place(
          folder.resolve(Text.of(UNDER_WAY, number)), folder.resolve(Text.of(COMPLETE, number)));
    }
  }

  /**
   * Makes the film of its parts, and removes them.
   *
   * @return the file, or the folder of pictures
   * @throws IllegalStateException if there is no frame
   */
  Path join() throws IOException {
    if (done == 0) {
      remove();
      throw new IllegalStateException("the film ended before its first frame: nothing is saved");
    }
    if (encoder != null) {
      endPart();
    }
    Path base = baseOf(folder);
    Path film = base.resolveSibling(base.getFileName() + format.codec().ending());
    if (format.codec() == VideoCodec.PNG) {
      Files.deleteIfExists(folder.resolve(ORDER));
      AtomicFile.placeFolder(folder, film);
      return film;
    }
    Path whole = folder.resolve("whole" + format.codec().ending());
    if (format.codec() == VideoCodec.GIF) {
      AtomicFile.place(folder.resolve(GIF), whole);
    } else {
      PartJoiner.join(parts(), whole, format);
    }
    AtomicFile.place(whole, film);
    remove();
    return film;
  }

  private List<Path> parts() {
    List<Path> parts = new ArrayList<>();
    for (int n = 0; n * framesInPart() < done; n++) {
      parts.add(folder.resolve(Text.of(COMPLETE, n)));
    }
    return parts;
  }

  private void remove() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
    }
    Files.delete(folder);
  }

  /** Leaves the part under way as it is. */
  @Override
  public void close() {
    if (encoder != null) {
      encoder.close();
      encoder = null;
    }
  }
}
