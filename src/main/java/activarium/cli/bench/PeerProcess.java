package activarium.cli.bench;

import java.util.List;

/** Starts what this program is measured beside. */
final class PeerProcess {

  /** What the launcher sets for our own libraries, and what would leave a peer one thread. */
  private static final List<String> THREAD_LIMITS =
      List.of("OMP_NUM_THREADS", "OMP_WAIT_POLICY", "OPENBLAS_NUM_THREADS");

  private PeerProcess() {}

  /** A process that may use all processors. */
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().keySet().removeAll(THREAD_LIMITS);
    return builder;
  }
}
