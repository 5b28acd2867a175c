package activarium.sketch;

import activarium.core.Home;
import activarium.export.ExportName;
import activarium.export.FilmFormat;
import activarium.export.FilmParts;
import activarium.export.FilmWriter;
import activarium.export.VideoCodec;
import activarium.gpu.GpuContext;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDateTime;
import processing.core.PApplet;

/** A film of what a window shows, frame by frame. Draw thread only. */
final class WindowFilm implements AutoCloseable {

  /** Frames a second of the film, whatever drawing takes. */
  static final int RATE = 30;

  private static final VideoCodec CODEC = VideoCodec.H264;

  private final Path base;
  private final FilmParts parts;
  private final FilmWriter writer;
  private int frames;

  /**
   * Begins a film in the exports folder.
   *
   * @throws activarium.core.MissingRequirementException if nothing can be written there, or nothing
   *     here encodes it
   */
  WindowFilm(Home home, PApplet sketch, GpuContext gpu) {
    this.base =
        ExportName.next(
            home.exports(),
            sketch.getClass().getSimpleName(),
            LocalDateTime.now(),
            CODEC.ending(),
            ".png",
            ".json",
            FilmParts.ENDING);
    FilmFormat format = new FilmFormat(CODEC, gpu.pixelWidth(), gpu.pixelHeight(), RATE, false);
    this.parts = new FilmParts(base, format);
    this.writer = new FilmWriter(parts);
  }

  /** Path of the film without its ending. */
  Path base() {
    return base;
  }

  int frames() {
    return frames;
  }

  /** Whether the window still has the size of the film. */
  boolean fits(GpuContext gpu) {
    return gpu.pixelWidth() == parts.format().width()
        && gpu.pixelHeight() == parts.format().height();
  }

  /**
   * Appends what the window shows; waits while the encoder is behind.
   *
   * @param gpu of the sketch that is shown
   */
  void frame(GpuContext gpu) throws InterruptedException {
    ByteBuffer pixels = writer.take();
    gpu.readPixels(pixels);
    writer.put(pixels);
    frames++;
  }

  /** Says that the last frame was the last; returns at once. */
  void end() {
    writer.end();
  }

  /** Whether the film is on the disk, or has failed, after {@link #end}. */
  boolean hasEnded() {
    return writer.hasEnded();
  }

  /** Waits until the film is on the disk. */
  Path await() throws InterruptedException {
    return writer.await();
  }

  @Override
  public void close() {
    writer.close();
  }
}
