package activarium.network;

import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.work.Uninterrupted;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/**
 * Starts ND4J so that it disturbs a draw loop as little as it can: no garbage collections of its
 * own accord, no more threads than asked for. Its OpenMP threads spin while they wait, so the
 * launcher also sets {@code OMP_NUM_THREADS}, {@code OMP_WAIT_POLICY=passive} and {@code
 * OPENBLAS_NUM_THREADS}, and for ND4J's own pool {@code SD_MAX_THREADS} and {@code
 * SD_MASTER_THREADS}, which are read before Java code can run. Where nobody has set them, as in an
 * editor, most of that is set here.
 *
 * <p>Every operation leaves small objects with native handles for the garbage collector. Measured
 * with the live network on two busy cores, the longest pause was 110 ms with G1 and 6 ms with
 * Shenandoah ({@code -XX:+UseShenandoahGC}), which costs a fifth of the training speed: the
 * launcher asks for it when there is something to draw.
 */
public final class Backend {

  /** What ND4J calls the memory of the machine, as opposed to that of a card. */
  private static final int HOST = 0;

  /**
   * Bytes that arrays may take: several times what {@link NativeAllocations} lets them come to. At
   * this limit ND4J waits for the garbage collector, and at last refuses.
   */
  public static final long MOST_BYTES = 2L << 30;

  private Backend() {}

  /**
   * Loads the native libraries, the first time, and sets the number of threads.
   *
   * @param threads threads that ND4J and its BLAS may use, ≥ 1
   * @throws MissingRequirementException if there is no backend for this machine
   */
  public static void start(int threads) {
    setUnlessSet("org.nd4j.log.initialization", "false");
    // JavaCPP would call System.gc() and sleep whenever the process outgrows its guess of a limit.
    setUnlessSet("org.bytedeco.javacpp.maxphysicalbytes", "0");
    setUnlessSet("org.bytedeco.javacpp.maxbytes", "0");
    try {
      Uninterrupted.run(Backend::load);
      NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
      if (System.getenv("OPENBLAS_NUM_THREADS") == null) {
        Nd4j.factory().blas().setMaxThreads(threads);
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
      }
    } catch (LinkageError | RuntimeException e) {
      throw new MissingRequirementException(
          "ND4J does not start (" + e + ")",
          "build for this machine with mvn package, which chooses its native library",
          e);
    }
  }

  private static void load() {
    Nd4j.getMemoryManager().togglePeriodicGc(false);
    Nd4j.getEnvironment().setGroupLimit(HOST, MOST_BYTES);
    PatientDeallocator.install();
  }

  /** What runs the networks, for a person: the backend and its BLAS. */
  public static String describe() {
    start(1);
    return Text.of(
        "%s, %s",
        Nd4j.getBackend().getClass().getSimpleName(), Nd4j.factory().blas().getBlasVendor());
  }

  /** True if ND4J was built with oneDNN, Intel's library for convolutions. */
  static boolean hasOneDnn() {
    return NativeOpsHolder.getInstance().getDeviceNativeOps().buildInfo().contains("ONEDNN");
  }

  private static void setUnlessSet(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }
}
