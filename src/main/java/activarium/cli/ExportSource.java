package activarium.cli;

import static java.nio.file.LinkOption.NOFOLLOW_LINKS;

import activarium.cli.io.JsonReport;
import activarium.cli.io.SourceOptions;
import activarium.cli.io.Usage;
import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.Text;
import activarium.export.ExportName;
import activarium.export.Sidecar;
import activarium.render.ExportSettings;
import activarium.show.ViewState;
import activarium.sketchbook.SketchCatalog;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What all exports of a sketch ask: what is shown, how it looks, and where it goes. */
final class ExportSource {

  /** Epochs that are trained unless the command line says otherwise. */
  private static final int EPOCHS = 3;

  @Parameters(
      arity = "0..1",
      paramLabel = "SKETCH",
      description = "name of the sketch (default: Activarium, or that of the state)")
  private Optional<String> sketch;

  @Mixin private SourceOptions source;

  @Option(names = "--epochs", paramLabel = "N", description = "epochs to train first (default: 3)")
  private Optional<Integer> epochs;

  @Option(
      names = "--state",
      paramLabel = "FILE",
      description = "an export whose view is to be shown again, in other sizes or formats")
  private Optional<Path> state;

  @Option(names = "--transparent", description = "leave the background transparent")
  private boolean transparent;

  @Option(names = "--panel", description = "show the panel, too")
  private boolean panel;

  @Option(names = "--no-captions", description = "leave out title and legend")
  private boolean noCaptions;

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      description =
          "dark or light (default: that of the state; else light for SVG and PDF, dark for pictures"
              + " and films)")
  private Optional<String> theme;

  @Option(
      names = "--locale",
      paramLabel = "TAG",
      description = "language of words and numbers: en (default), de, fr, es, pt, zh; de-CH, …")
  private Optional<String> locale;

  @Option(
      names = "--set",
      paramLabel = "NAME=VALUE",
      description = "a parameter of the panel, such as layer=2, epoch=1.5, class.3=false")
  private Map<String, String> set = new LinkedHashMap<>();

  @Option(names = "--out", paramLabel = "FILE", description = "the file (default: in exports/)")
  private Optional<Path> out;

  @Option(names = "--json", paramLabel = "R.json", description = "receives a report")
  Path json;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec;

  private ViewState read;

  private Optional<ViewState> state() {
    if (read == null && state.isPresent()) {
      read = Sidecar.read(state.get());
    }
    return Optional.ofNullable(read);
  }

  /** The sketch; an unknown one is found out later, before any work. */
  String sketch() {
    return sketch.orElseGet(() -> state().map(ViewState::sketch).orElse("Activarium"));
  }

  /**
   * How it looks.
   *
   * @param usual the theme, unless the command line or a state says another
   */
  ExportSettings settings(String usual) {
    String name = theme.orElseGet(() -> state().map(s -> s.look().theme()).orElse(usual));
    String numbers =
        locale.orElseGet(() -> state().map(s -> s.look().locale()).orElse(Text.ENGLISH));
    return Usage.valid(
        spec,
        () ->
            new ExportSettings(
                !transparent, panel, !noCaptions, name, numbers, new LinkedHashMap<>(set)));
  }

  /** The file that the command line names. */
  Optional<Path> out() {
    return out;
  }

  /** Reads {@code --size}. */
  FrameSize size(String size) {
    return Usage.valid(spec, () -> FrameSize.parse(size));
  }

  boolean isTransparent() {
    return transparent;
  }

  /**
   * How the sketch is run.
   *
   * @throws BadInputException if there is no such recording or data set, before a window opens for
   *     it
   */
  RunOptions options() {
    Usage.atLeast(spec, 1, "--epochs", epochs.orElse(EPOCHS));
    source.requireUsable();
    RunOptions options =
        new RunOptions(
            Optional.empty(),
            false,
            Optional.empty(),
            OptionalInt.empty(),
            source.seed(),
            source.data.dataset,
            source.data.filters(),
            source.network,
            source.method,
            source.recording,
            source.beside,
            OptionalInt.of(epochs.orElse(EPOCHS)),
            false,
            false,
            Optional.empty());
    return state().map(s -> source.withState(options, state.get(), s)).orElse(options);
  }

  /**
   * Where the export goes, without its ending; no file has that name yet.
   *
   * @param ending that the file will have, with its dot; empty for a folder
   * @param others that must be free as well
   */
  Path base(String ending, String... others) {
    Home home = Home.find();
    new SketchCatalog(home).folder(sketch());
    JsonReport.requireWritable(json);
    if (json != null) {
      ExportName.requireWritable(json.toAbsolutePath().getParent());
    }
    if (out.isEmpty()) {
      String[] all = java.util.Arrays.copyOf(others, others.length + 1);
      all[others.length] = ending;
      return ExportName.next(home.exports(), sketch(), LocalDateTime.now(), all);
    }
    Path file = out.get().toAbsolutePath();
    if (file.getFileName() == null || !file.getFileName().toString().endsWith(ending)) {
      throw BadInputException.of("--out", "a name that ends with " + ending, out.get());
    }
    if (!Files.isDirectory(file.getParent())) {
      throw BadInputException.of("--out", "a folder that exists", file.getParent());
    }
    ExportName.requireWritable(file.getParent());
    String name = file.getFileName().toString();
    Path base = file.resolveSibling(name.substring(0, name.length() - ending.length()));
    for (String other : others) {
      requireFree(base.resolveSibling(base.getFileName() + other));
    }
    requireFree(file);
    return base;
  }

  private static void requireFree(Path file) {
    if (Files.exists(file, NOFOLLOW_LINKS)) {
      throw BadInputException.of("--out", "a name that is free", file + ", which exists");
    }
  }
}
