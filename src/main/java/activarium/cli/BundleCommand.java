package activarium.cli;

import activarium.cli.io.ComputeOptions;
import activarium.cli.io.GpuBundling;
import activarium.cli.io.InputTrails;
import activarium.cli.io.Phases;
import activarium.cli.io.ProgressReport;
import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.recording.Npy;
import activarium.trail.BundlingOptions;
import activarium.trail.CpuBundler;
import activarium.trail.Resampler;
import activarium.trail.TrailSet;
import activarium.work.Parallel;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code bundle}: from trails to bundled trails. */
@Command(
    name = "bundle",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Bundle trails, so that many of them can be read.")
final class BundleCommand implements Callable<Integer> {

  /** Where to compute. */
  enum Device {
    gpu,
    cpu
  }

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "TRAILS.npy", description = "Trails × points × 2.")
  private Path input;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "BUNDLED.npy",
      description = "Receives float32 trails × samples × 2, in the units of the input.")
  private Path output;

  @Option(
      names = "--device",
      defaultValue = "gpu",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Device device;

  @Option(names = "--samples", defaultValue = "64", description = "Points of each bundled trail.")
  private int samples;

  @Option(names = "--iterations", defaultValue = "15", description = "Steps (default: 15).")
  private int iterations;

  @Option(
      names = "--bandwidth",
      defaultValue = "0.05",
      description = "Radius of the kernel, as a share of the map's width (default: 0.05).")
  private double bandwidth;

  @Option(names = "--shrink", defaultValue = "0.9", description = "Factor for each next bandwidth.")
  private double shrink;

  @Option(names = "--smoothing", defaultValue = "0.5", description = "0 … 1, along each trail.")
  private double smoothing;

  @Option(
      names = "--relaxation",
      defaultValue = "1",
      description = "0 … 1: from raw to bundled (default: 1).")
  private double relaxation;

  @Option(names = "--direction-aware", description = "Opposite and crossing trails do not merge.")
  private boolean directionAware;

  @Option(
      names = "--per-class",
      paramLabel = "LABELS.npy",
      description = "The class of each trail; those of other classes do not merge.")
  private Path labels;

  @Option(names = "--resolution", defaultValue = "512", description = "Cells of the density map.")
  private int resolution;

  @Mixin private ComputeOptions compute;

  private final Phases phases = new Phases();

  @Override
  public Integer call() {
    compute.requireUsable();
    BundlingOptions options = options();
    AtomicFile.requireWritable(output);
    TrailSet trails = phases.time("read", this::read);
    TrailSet bundled;
    try (Parallel parallel = compute.parallel()) {
      bundled =
          device == Device.cpu
              ? onCpu(trails, options, parallel)
              : onGpu(trails, options, parallel);
    }
    phases.time(
        "write",
        () -> {
          Npy.write(output, bundled.positions(), bundled.size(), bundled.samples(), 2);
          return output;
        });
    compute.write(
        compute
            .report("bundle", optionsMap(), 0, phases)
            .put("trails", trails.size())
            .put("points", trails.samples()));
    return 0;
  }

  private BundlingOptions options() {
    try {
      return new BundlingOptions(
          samples,
          iterations,
          bandwidth,
          shrink,
          smoothing,
          relaxation,
          directionAware,
          labels != null,
          resolution);
    } catch (IllegalArgumentException e) {
      throw usage("--" + e.getMessage());
    }
  }

  private TrailSet read() {
    TrailSet trails = InputTrails.read(input);
    if (labels == null) {
      return trails;
    }
    int[] classes = Npy.readInts(labels);
    if (classes.length != trails.size()) {
      throw BadInputException.of(labels, trails.size() + " labels", classes.length);
    }
    for (int label : classes) {
      if (label < 0) {
        throw BadInputException.of(labels, "labels from 0", label);
      }
    }
    return new TrailSet(trails.size(), trails.samples(), trails.positions(), classes);
  }

  private TrailSet onCpu(TrailSet trails, BundlingOptions options, Parallel parallel) {
    CpuBundler bundler = phases.time("resample", () -> new CpuBundler(trails, options, parallel));
    return phases.time(
        "bundle",
        () -> {
          try (ProgressReport progress = new ProgressReport("bundling", "iterations")) {
            while (!bundler.isSettled()) {
              bundler.step(1);
              progress.report(bundler.iteration(), options.iterations());
            }
          }
          return bundler.result();
        });
  }

  private TrailSet onGpu(TrailSet trails, BundlingOptions options, Parallel parallel) {
    TrailSet raw =
        phases.time("resample", () -> Resampler.resample(trails, options.samples(), parallel));
    try (ProgressReport progress = new ProgressReport("bundling", "iterations")) {
      return phases.time(
          "bundle",
          () ->
              GpuBundling.bundle(
                  raw, options, (done, total, what) -> progress.report(done, total)));
    }
  }

  private Map<String, Object> optionsMap() {
    Map<String, Object> options = new LinkedHashMap<>();
    options.put("input", input);
    options.put("output", output);
    options.put("device", device);
    options.put("samples", samples);
    options.put("iterations", iterations);
    options.put("bandwidth", bandwidth);
    options.put("shrink", shrink);
    options.put("smoothing", smoothing);
    options.put("relaxation", relaxation);
    options.put("directionAware", directionAware);
    options.put("perClass", labels == null ? "" : labels);
    options.put("resolution", resolution);
    return options;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
