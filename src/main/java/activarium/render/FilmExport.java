package activarium.render;

import activarium.core.Clamp;
import activarium.export.FilmParts;
import activarium.export.FilmWriter;
import activarium.export.Sidecar;
import activarium.gpu.Tile;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.ParameterList;
import activarium.session.Session;
import activarium.show.Cue.Camera;
import activarium.sketch.Offscreen;
import activarium.sketch.SketchKit;
import activarium.window.Sketch;
import activarium.work.Progress;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Draws a film frame by frame: the time of a frame is its number through the rate. */
final class FilmExport extends ExportDriver implements AutoCloseable {

  private final FilmParts parts;
  private final FilmWriter writer;
  private final FilmScript script;
  private final Progress progress;
  private final int total;
  private final ByteBuffer unwritten;
  private Offscreen offscreen;
  private CuePlayer player;
  private SweepSurvey survey;
  private EpochSweep sweep;
  private int frame;
  private boolean set;
  private boolean ended;
  private long firstFrameNanos;
  private volatile Path film;
  private volatile double drawingSeconds;

  FilmExport(FilmParts parts, FilmScript script, ExportSettings settings, Progress progress) {
    super(settings, parts.format().width(), parts.format().height());
    this.parts = parts;
    this.script = script;
    this.progress = progress;
    this.total = script.frames(parts.format().rate());
    this.writer = new FilmWriter(parts);
    this.unwritten =
        script.drawOnly() ? ByteBuffer.allocateDirect(parts.format().frameBytes()) : null;
  }

  @Override
  boolean isStill() {
    return false;
  }

  @Override
  void begin(Sketch sketch) {
    offscreen = new Offscreen(sketch, parts.format().width(), parts.format().height());
    player = new CuePlayer(script.cuesFor(layers(SketchKit.of(sketch).parameters())));
    survey = script.sweepsEpochs() ? new SweepSurvey(SketchKit.of(sketch)) : null;
    play(sketch);
  }

  @Override
  boolean isPrepared(Sketch sketch) {
    if (survey == null || sweep != null) {
      return true;
    }
    if (survey.advance()) {
      sweep = survey.sweep(script.seconds());
      play(sketch);
      settle();
    }
    return sweep != null;
  }

  /** Sets what the frame to be drawn next needs. */
  private void play(Sketch sketch) {
    double time = (double) frame / parts.format().rate();
    Map<String, Object> changes = player.at(time, SketchKit.of(sketch).parameters());
    if (sweep != null) {
      changes.put(survey.parameter(), sweep.at(time));
    }
    changes.forEach(this::set);
    Session session = SketchKit.of(sketch).session();
    if (session != null && changes.get("epoch") instanceof Number epoch) {
      session.playback().pass(epoch.doubleValue());
    }
  }

  private static List<String> layers(ParameterList parameters) {
    if (parameters != null) {
      for (var parameter : parameters.all()) {
        if (parameter.name().equals("layer") && parameter instanceof ChoiceParameter choice) {
          return choice.options();
        }
      }
    }
    return List.of();
  }

  @Override
  boolean step(Sketch sketch) throws InterruptedException {
    if (!set) {
      set = true;
      play(sketch);
      return true;
    }
    set = false;
    firstFrameNanos = frame == 0 ? System.nanoTime() : firstFrameNanos;
    Tile tile = tile(player.camera());
    float seconds = frame == 0 ? 0 : 1f / parts.format().rate();
    boolean isDone = frame < parts.firstFrame();
    ByteBuffer pixels = isDone ? null : script.drawOnly() ? unwritten : writer.take();
    offscreen.draw(tile, seconds, pixels);
    if (pixels != null && !script.drawOnly()) {
      writer.put(pixels);
    }
    frame++;
    progress.report(frame, total, "frames");
    return frame < total;
  }

  private Tile tile(Camera camera) {
    int width = parts.format().width();
    int height = parts.format().height();
    int whole = (int) Math.round(width * camera.zoom());
    int tall = (int) Math.round(height * camera.zoom());
    return new Tile(
        within(camera.x() * whole - width / 2.0, whole - width),
        within(camera.y() * tall - height / 2.0, tall - height),
        width,
        height,
        whole,
        tall);
  }

  private static int within(double start, int last) {
    return (int) Clamp.of(Math.round(start), 0, last);
  }

  @Override
  boolean end(Sketch sketch) throws InterruptedException {
    if (!ended) {
      ended = true;
      drawingSeconds = (System.nanoTime() - firstFrameNanos) / 1e9;
      offscreen.close();
      if (script.drawOnly()) {
        film = parts.folder();
        return true;
      }
      writer.end();
    }
    if (!writer.hasEnded()) {
      return false;
    }
    film = writer.await();
    Sidecar.write(
        film, SketchKit.of(sketch).keeper.gather(parts.format().width(), parts.format().height()));
    return true;
  }

  /** The film, or null if it was stopped before its end. */
  Path film() {
    return film;
  }

  /** Seconds that the frames took, without what went before and joining the parts. */
  double drawingSeconds() {
    return drawingSeconds;
  }

  @Override
  public void close() {
    writer.close();
  }
}
