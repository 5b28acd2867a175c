package activarium.window;

import activarium.core.Text;
import activarium.dataset.Filter;
import activarium.show.Source;
import activarium.show.ViewState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * How a sketch is run: what the command line says over what the sketch says. Empty means that the
 * sketch decides.
 *
 * @param size of the window, instead of the one in the sketch's {@code size()}
 * @param fullscreen whether to cover the display
 * @param display which display, by its name, a part of it, or its number; not blank
 * @param frames after how many drawn frames to end, ≥ 1
 * @param seed of the sketch's random numbers, and of whatever it trains and projects
 * @param dataset name or folder of the data set
 * @param filters its preprocessing, in order
 * @param network name of the network
 * @param method name of the technique that maps
 * @param recording folder of a recording to show
 * @param beside folder of another one, to compare it with
 * @param epochs after how many epochs to stop training; 0 for never
 * @param headless whether nobody watches, so that the sketch leaves files and ends by itself
 * @param reload whether saving the sketch or a shader reloads it, and errors stay on the screen
 *     instead of ending the run
 * @param state what is to be seen again
 */
public record RunOptions(
    Optional<FrameSize> size,
    boolean fullscreen,
    Optional<String> display,
    OptionalInt frames,
    OptionalLong seed,
    Optional<String> dataset,
    Optional<List<Filter>> filters,
    Optional<String> network,
    Optional<String> method,
    Optional<Path> recording,
    Optional<Path> beside,
    OptionalInt epochs,
    boolean headless,
    boolean reload,
    Optional<ViewState> state) {

  /** Everything as the sketch says, with an audience, without reloading. */
  public static final RunOptions DEFAULT =
      new RunOptions(
          Optional.empty(),
          false,
          Optional.empty(),
          OptionalInt.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          false,
          false,
          Optional.empty());

  public RunOptions {
    if (display.filter(String::isBlank).isPresent()) {
      throw new IllegalArgumentException("a display has a name or a number");
    }
    atLeast(1, "frames", frames);
    atLeast(0, "epochs", epochs);
  }

  private static void atLeast(int least, String name, OptionalInt value) {
    if (value.isPresent() && value.getAsInt() < least) {
      throw new IllegalArgumentException(
          Text.of("%s must be at least %d, was %d", name, least, value.getAsInt()));
    }
  }

  /** The same, ending after {@code count} drawn frames. */
  public RunOptions withFrames(int count) {
    return with(changed -> changed.frames = OptionalInt.of(count));
  }

  /** The same, with or without reloading. */
  public RunOptions withReload(boolean wanted) {
    return with(changed -> changed.reload = wanted);
  }

  /** The same, in a window of the given size. */
  public RunOptions withSize(FrameSize wanted) {
    return with(changed -> changed.size = Optional.of(wanted));
  }

  /**
   * The same, in another window.
   *
   * @param wantedSize empty for the sketch's own
   * @param cover whether to cover the display
   * @param shownOn name or number of the display; empty for whichever there is
   */
  public RunOptions withWindow(
      Optional<FrameSize> wantedSize, boolean cover, Optional<String> shownOn) {
    return with(
        changed -> {
          changed.size = wantedSize;
          changed.fullscreen = cover;
          changed.display = shownOn;
        });
  }

  /** The same, showing a recording. */
  public RunOptions withRecording(Path folder) {
    return with(changed -> changed.recording = Optional.of(folder));
  }

  /** The same, with a second recording to compare with. */
  public RunOptions withBeside(Path folder) {
    return with(changed -> changed.beside = Optional.of(folder));
  }

  /** The same, training on the data set of a name or in a folder. */
  public RunOptions withDataset(String nameOrFolder) {
    return with(changed -> changed.dataset = Optional.of(nameOrFolder));
  }

  /** The same, with preprocessing. */
  public RunOptions withFilters(List<Filter> wanted) {
    return with(changed -> changed.filters = Optional.of(wanted));
  }

  /** The same, with the given seed. */
  public RunOptions withSeed(long wanted) {
    return with(changed -> changed.seed = OptionalLong.of(wanted));
  }

  /** The same, training so many epochs. */
  public RunOptions withEpochs(int count) {
    return with(changed -> changed.epochs = OptionalInt.of(count));
  }

  /**
   * The same, showing again what was seen before: the same source, at the same size.
   *
   * @param recordingFolder where the recording is that was seen
   * @param besideFolder where the one is that it was compared with
   */
  public RunOptions withState(
      ViewState wanted, Optional<Path> recordingFolder, Optional<Path> besideFolder) {
    Source source = wanted.source();
    FrameSize seen = new FrameSize(wanted.look().width(), wanted.look().height());
    return with(
        changed -> {
          changed.size = size.or(() -> Optional.of(seen));
          changed.seed = OptionalLong.of(source.seed());
          changed.dataset = Optional.of(source.dataset()).filter(name -> !name.isEmpty());
          changed.filters = Optional.of(filters(source));
          changed.network = Optional.of(source.network()).filter(name -> !name.isEmpty());
          changed.recording = recordingFolder;
          changed.beside = besideFolder;
          changed.epochs = OptionalInt.of(source.epochs());
          changed.state = Optional.of(wanted);
        });
  }

  private static List<Filter> filters(Source source) {
    return source.filter().isEmpty() ? List.of() : Filter.parse(source.filter());
  }

  private RunOptions with(Consumer<Draft> change) {
    Draft changed = new Draft(this);
    change.accept(changed);
    return changed.finished();
  }

  /** Options that are being changed. */
  private static final class Draft {

    private Optional<FrameSize> size;
    private boolean fullscreen;
    private Optional<String> display;
    private OptionalInt frames;
    private OptionalLong seed;
    private Optional<String> dataset;
    private Optional<List<Filter>> filters;
    private Optional<String> network;
    private Optional<Path> recording;
    private Optional<Path> beside;
    private OptionalInt epochs;
    private boolean reload;
    private Optional<ViewState> state;
    private final RunOptions before;

    Draft(RunOptions before) {
      this.before = before;
      size = before.size;
      fullscreen = before.fullscreen;
      display = before.display;
      frames = before.frames;
      seed = before.seed;
      dataset = before.dataset;
      filters = before.filters;
      network = before.network;
      recording = before.recording;
      beside = before.beside;
      epochs = before.epochs;
      reload = before.reload;
      state = before.state;
    }

    RunOptions finished() {
      return new RunOptions(
          size,
          fullscreen,
          display,
          frames,
          seed,
          dataset,
          filters,
          network,
          before.method,
          recording,
          beside,
          epochs,
          before.headless,
          reload,
          state);
    }
  }
}
