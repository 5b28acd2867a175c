package activarium.watchdog;

import activarium.work.EndSignals;
import activarium.work.StopToken;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A watchdog in a process of its own, to be ended. */
final class WatchdogProbe {

  private WatchdogProbe() {}

  /** Its command: it looks after a show that is no good in its first life. */
  static List<String> command(Path lives, ShowProbe.Way way) {
    List<String> command = ShowProbe.java(WatchdogProbe.class);
    command.addAll(List.of(lives.toString(), way.name()));
    return command;
  }

  public static void main(String[] arguments) throws Exception {
    StopToken stop = new StopToken();
    EndSignals.handledBy(stop::stop);
    ShowProbe.Way way = ShowProbe.Way.valueOf(arguments[1]);
    List<String> show = ShowProbe.command(Path.of(arguments[0]), way, 1);
    Placard none =
        new Placard() {
          @Override
          public void show(String words) {}

          @Override
          public void hide() {}
        };
    new Watchdog(() -> new ShowCommand(show, Map.of()), WatchdogLimits.KIOSK, none, "").run(stop);
  }
}
