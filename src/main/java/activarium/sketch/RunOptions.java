package activarium.sketch;

import activarium.dataset.Filter;
import activarium.show.Source;
import activarium.show.ViewState;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * How a sketch is run: what the command line says over what the sketch says. Empty means that the
 * sketch decides.
 *
 * @param size of the window, instead of the one in the sketch's {@code size()}
 * @param fullscreen whether to cover the display
 * @param display which display, from 1
 * @param frames after how many drawn frames to end, ≥ 1
 * @param seed of the sketch's random numbers, and of whatever it trains and projects
 * @param dataset name or folder of the data set
 * @param filters its preprocessing, in order
 * @param network name of the network
 * @param recording folder of a recording to show
 * @param beside folder of another one, to compare it with
 * @param epochs after how many epochs to stop training, ≥ 0
 * @param headless whether nobody watches, so that the sketch leaves files and ends by itself
 * @param reload whether saving the sketch or a shader reloads it, and errors stay on the screen
 *     instead of ending the run
 * @param state what is to be seen again
 */
public record RunOptions(
    Optional<FrameSize> size,
    boolean fullscreen,
    OptionalInt display,
    OptionalInt frames,
    OptionalLong seed,
    Optional<String> dataset,
    Optional<List<Filter>> filters,
    Optional<String> network,
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
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalLong.empty(),
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
    atLeast(1, "display", display);
    atLeast(1, "frames", frames);
    atLeast(0, "epochs", epochs);
  }

  private static void atLeast(int least, String name, OptionalInt value) {
    if (value.isPresent() && value.getAsInt() < least) {
      throw new IllegalArgumentException(
          "%s must be at least %d, was %d".formatted(name, least, value.getAsInt()));
    }
  }

  /** The same, ending after {@code count} drawn frames. */
  public RunOptions withFrames(int count) {
    return new RunOptions(
        size,
        fullscreen,
        display,
        OptionalInt.of(count),
        seed,
        dataset,
        filters,
        network,
        recording,
        beside,
        epochs,
        headless,
        reload,
        state);
  }

  /** The same, with or without reloading. */
  public RunOptions withReload(boolean wanted) {
    return new RunOptions(
        size,
        fullscreen,
        display,
        frames,
        seed,
        dataset,
        filters,
        network,
        recording,
        beside,
        epochs,
        headless,
        wanted,
        state);
  }

  /** The same, in a window of the given size. */
  public RunOptions withSize(FrameSize wanted) {
    return new RunOptions(
        Optional.of(wanted),
        fullscreen,
        display,
        frames,
        seed,
        dataset,
        filters,
        network,
        recording,
        beside,
        epochs,
        headless,
        reload,
        state);
  }

  /** The same, showing a recording. */
  public RunOptions withRecording(Path folder) {
    return new RunOptions(
        size,
        fullscreen,
        display,
        frames,
        seed,
        dataset,
        filters,
        network,
        Optional.of(folder),
        beside,
        epochs,
        headless,
        reload,
        state);
  }

  /** The same, with a second recording to compare with. */
  public RunOptions withBeside(Path folder) {
    return new RunOptions(
        size,
        fullscreen,
        display,
        frames,
        seed,
        dataset,
        filters,
        network,
        recording,
        Optional.of(folder),
        epochs,
        headless,
        reload,
        state);
  }

  /** The same, training on the data set of a name or in a folder. */
  public RunOptions withDataset(String nameOrFolder) {
    return new RunOptions(
        size,
        fullscreen,
        display,
        frames,
        seed,
        Optional.of(nameOrFolder),
        filters,
        network,
        recording,
        beside,
        epochs,
        headless,
        reload,
        state);
  }

  /** The same, with preprocessing. */
  public RunOptions withFilters(List<Filter> wanted) {
    return new RunOptions(
        size,
        fullscreen,
        display,
        frames,
        seed,
        dataset,
        Optional.of(wanted),
        network,
        recording,
        beside,
        epochs,
        headless,
        reload,
        state);
  }

  /** The same, with the given seed. */
  public RunOptions withSeed(long wanted) {
    return new RunOptions(
        size,
        fullscreen,
        display,
        frames,
        OptionalLong.of(wanted),
        dataset,
        filters,
        network,
        recording,
        beside,
        epochs,
        headless,
        reload,
        state);
  }

  /**
   * The same, showing again what was seen before: the same source, at the same size.
   *
   * @param recordingFolder where the recording is that was seen
   * @param besideFolder where the one is that it was compared with
   */
  public RunOptions withState(
      ViewState wanted, Optional<Path> recordingFolder, Optional<Path> besideFolder) {
    return new RunOptions(
        size.or(() -> Optional.of(new FrameSize(wanted.look().width(), wanted.look().height()))),
        fullscreen,
        display,
        frames,
        OptionalLong.of(wanted.source().seed()),
        Optional.of(wanted.source().dataset()).filter(name -> !name.isEmpty()),
        Optional.of(filters(wanted.source())),
        Optional.of(wanted.source().network()).filter(name -> !name.isEmpty()),
        recordingFolder,
        besideFolder,
        OptionalInt.of(wanted.source().epochs()),
        headless,
        reload,
        Optional.of(wanted));
  }

  private static List<Filter> filters(Source source) {
    return source.filter().isEmpty() ? List.of() : Filter.parse(source.filter());
  }
}
