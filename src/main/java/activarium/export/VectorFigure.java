package activarium.export;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.draw.Box;
import activarium.draw.Ink;
import activarium.show.ViewState;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Locale;

/** A figure for a paper: what a canvas is drawn on, as SVG or PDF, with its state beside it. */
public final class VectorFigure {

  /** What figures can be; the name is the ending of the file. */
  public enum Format {
    SVG,
    PDF;

    /** The ending of a file's name, with its dot. */
    public String ending() {
      return "." + name().toLowerCase(Locale.ROOT);
    }

    /**
     * The format that a name ends with.
     *
     * @throws BadInputException if it is another
     */
    public static Format of(Path file) {
      String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
      for (Format format : values()) {
        if (name.endsWith(format.ending())) {
          return format;
        }
      }
      throw BadInputException.of(file, "a name that ends with .svg or .pdf", file.getFileName());
    }
  }

  private final Paper paper;
  private final Ink ink;

  /**
   * An empty figure.
   *
   * @param box its size in design units
   * @param data the folder that holds {@code fonts/}
   */
  public VectorFigure(Format format, Box box, Path data) {
    paper = format == Format.SVG ? new SvgPaper(box, data) : new PdfPaper(box, data);
    ink = new VectorInk(box, paper);
  }

  /** What a canvas draws the figure with. */
  public Ink ink() {
    return ink;
  }

  /** Writes the figure, whole or not at all, and its state beside it. Once. */
  public void save(Path file, ViewState state) {
    AtomicFile.stream(
        file,
        out -> {
          OutputStream buffer = new BufferedOutputStream(out);
          paper.write(buffer);
          buffer.flush();
          Sidecar.write(file, state);
        });
  }
}
