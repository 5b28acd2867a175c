package activarium.cli.io;

import activarium.core.Home;
import activarium.window.FrameSize;
import activarium.window.display.DisplayFinder;
import activarium.window.display.DisplayMemory;
import activarium.window.display.Displays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which window a command opens. */
public final class WindowOptions {

  @Option(names = "--size", paramLabel = "WxH", description = "size of the window")
  private Optional<String> size;

  @Option(names = "--fullscreen", description = "cover the display")
  private boolean fullscreen;

  @Option(
      names = "--display",
      paramLabel = "DISPLAY",
      description = {
        "which display: a name, a part of one, or a number; see displays",
        "(default for --fullscreen: the one that was chosen last)"
      })
  private Optional<String> display;

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

  /**
   * What the display is called on which the window opens: the one that is asked for, which is kept,
   * or for full screen the one that was chosen last; empty for whichever there is.
   *
   * @throws activarium.core.BadInputException if the one that is asked for is not there
   */
  public Optional<String> display(Home home) {
    DisplayMemory memory = new DisplayMemory(home);
    if (display.isEmpty()) {
      return fullscreen ? memory.last() : Optional.empty();
    }
    Displays there = DisplayFinder.now();
    String called = there.callingOf(there.require(display.get()));
    memory.keep(called);
    return Optional.of(called);
  }
}
