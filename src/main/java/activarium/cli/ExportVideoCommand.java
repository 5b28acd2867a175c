package activarium.cli;

import activarium.cli.io.JsonReport;
import activarium.cli.io.ProgressReport;
import activarium.cli.io.Usage;
import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.Text;
import activarium.export.FilmFormat;
import activarium.export.FilmParts;
import activarium.export.VideoCodec;
import activarium.render.ExportSettings;
import activarium.render.FilmScript;
import activarium.render.SketchExporter;
import activarium.show.CueList;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code export video}: a film, frame by frame, as exact on any machine. */
@Command(
    name = "video",
    mixinStandardHelpOptions = true,
    description = {
      "Make a film of a sketch.",
      "The training runs to its end first, then the film is drawn frame by frame, however long a",
      "frame takes. What is killed goes on with --resume."
    })
final class ExportVideoCommand implements Callable<Integer> {

  /** Half an hour at 60 frames a second: more is a slip of the hand, most of the time. */
  private static final int MOST_FRAMES = 108_000;

  @Mixin private ExportSource source;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      defaultValue = "1920x1080",
      description = "pixels (default: ${DEFAULT-VALUE})")
  private String size;

  @Option(
      names = "--fps",
      paramLabel = "N",
      defaultValue = "60",
      description = "frames a second (default: ${DEFAULT-VALUE})")
  private int rate;

  @Option(
      names = "--seconds",
      paramLabel = "S",
      defaultValue = "10",
      description = "length, where no cue list says it (default: ${DEFAULT-VALUE})")
  private double seconds;

  @Option(
      names = "--codec",
      paramLabel = "NAME",
      defaultValue = "h264",
      description = "h264, prores, vp9, ffv1, png or gif (default: ${DEFAULT-VALUE})")
  private String codec;

  @Option(
      names = "--sweep",
      paramLabel = "WHAT",
      defaultValue = "epochs",
      description = {
        "epochs, layers or none (default: ${DEFAULT-VALUE});",
        "through the epochs, time goes to what changes"
      })
  private String sweep;

  @Option(names = "--cues", paramLabel = "FILE", description = "a YAML file: what happens when")
  private Optional<Path> cues;

  @Option(
      names = "--resume",
      paramLabel = "NAME.part",
      description = "go on with what an export left; nothing else need be said")
  private Optional<Path> resume;

  @Option(names = "--going-on", hidden = true)
  private Optional<Path> goingOn;

  @Option(
      names = "--long",
      description = "make a film even of more than " + MOST_FRAMES + " frames, half an hour")
  private boolean longFilm;

  @Option(names = "--draw-only", hidden = true)
  private boolean drawOnly;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    if (resume.isPresent()) {
      return resumed();
    }
    CueList list = cues.map(CueList::read).orElse(null);
    FilmScript script = Usage.valid(spec, () -> new FilmScript(list, sweep, seconds, drawOnly));
    requireSensible(script);
    FilmFormat format = format();
    Path base =
        goingOn
            .map(FilmParts::baseOf)
            .orElseGet(() -> source.base(format.codec().ending(), ".json", FilmParts.ENDING));
    SketchExporter exporter = new SketchExporter(Home.find());
    RunOptions options = source.options();
    ExportSettings settings = source.settings("dark");
    FilmParts parts = new FilmParts(base, format);
    parts.order(spec.commandLine().getParseResult().originalArgs());
    tellPadding(parts);
    long start = System.nanoTime();
    Map.Entry<Path, Double> film;
    try (ProgressReport progress = new ProgressReport("drawing", "frames")) {
      film =
          exporter.film(
              source.sketch(),
              options,
              parts,
              script,
              settings,
              (done, total, what) -> progress.report(done, total));
    }
    if (film == null) {
      tell(
          Text.of(
              "stopped after %d frames; they can be played, in %s; go on with --resume %s",
              parts.done(), parts.folder(), parts.folder()));
      return Main.OUR_FAULT;
    }
    System.out.println("Wrote " + film.getKey());
    report(parts, film, (System.nanoTime() - start) / 1e9);
    return 0;
  }

  private void requireSensible(FilmScript script) {
    if (script.frames(rate) > MOST_FRAMES && !longFilm) {
      String expected = Text.of("at most %d frames (--long allows more)", MOST_FRAMES);
      String where = cues.map(Path::toString).orElse("--seconds");
      throw BadInputException.of(where, expected, script.frames(rate));
    }
  }

  /** The same command as before, told where to go on. */
  private int resumed() {
    List<String> arguments = new ArrayList<>(FilmParts.order(resume.get()));
    arguments.addAll(List.of("--going-on", resume.get().toString()));
    return Main.commandLine().execute(arguments.toArray(String[]::new));
  }

  private FilmFormat format() {
    FrameSize pixels = source.size(size);
    return Usage.valid(
        spec,
        () ->
            new FilmFormat(
                VideoCodec.named(codec),
                pixels.width(),
                pixels.height(),
                rate,
                source.isTransparent()));
  }

  private void tellPadding(FilmParts parts) {
    if (!parts.padded().equals(parts.format())) {
      tell(
          Text.of(
              "%s needs even sides: the film has %dx%d pixels",
              codec, parts.padded().width(), parts.padded().height()));
    }
  }

  private void tell(String line) {
    spec.commandLine().getErr().println("activarium: " + line);
  }

  private void report(FilmParts parts, Map.Entry<Path, Double> film, double total) {
    new JsonReport("export video")
        .put("file", film.getKey())
        .put("codec", codec)
        .put("encoder", parts.encoderName())
        .put("width", parts.padded().width())
        .put("height", parts.padded().height())
        .put("framesPerSecond", rate)
        .put("frames", parts.done())
        .put("seconds", Map.of("total", total, "draw", film.getValue()))
        .write(source.json);
  }
}
