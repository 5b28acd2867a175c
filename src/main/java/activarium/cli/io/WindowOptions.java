package activarium.cli.io;

import activarium.window.FrameSize;
import java.util.Optional;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Which window a command opens. */
public final class WindowOptions {

  @Option(names = "--size", paramLabel = "WxH", description = "size of the window")
  private Optional<String> size;

  @Option(names = "--fullscreen", description = "cover the display")
  private boolean fullscreen;

  @Option(names = "--display", paramLabel = "N", description = "which display, from 1")
  private Optional<Integer> display;

  /**
   * The size asked for.
   *
   * @throws IllegalArgumentException if it is none
   */
  public Optional<FrameSize> size() {
    return size.map(FrameSize::parse);
  }

  public boolean fullscreen() {
    return fullscreen;
  }

  /** The number of the display asked for. */
  public OptionalInt display() {
    return display.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
