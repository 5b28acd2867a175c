package activarium.window;

import activarium.work.ProcessHalt;

/** Ends the process where it cannot end by itself. */
@FunctionalInterface
public interface ProcessEnd {

  /** Exit code of a process whose draw thread hangs: start it again. */
  int HANGS = 70;

  /** Exit code of a process that lacks something here, as a display that answers. */
  int LACKS = 4;

  /** At once: the handlers of an orderly end would wait for the thread that hangs. */
  ProcessEnd HALT =
      (code, line) -> {
        System.err.println("activarium: " + line);
        ProcessHalt.now(code);
      };

  /**
   * @param code of the process
   * @param line for the person
   */
  void end(int code, String line);
}
