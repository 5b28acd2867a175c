package activarium.cli;

import activarium.cli.io.ComputeOptions;
import activarium.cli.io.GpuBundling;
import activarium.cli.io.InputTrails;
import activarium.cli.io.Phases;
import activarium.cli.io.ProgressReport;
import activarium.cli.io.RecordOptions;
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
import picocli.CommandLine.IModelTransformer;
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
    modelTransformer = BundleCommand.WithBundling.class,
    description = "Bundle trails, so that many of them can be read.")
final class BundleCommand implements Callable<Integer> {

  private static final RecordOptions BUNDLING =
      new RecordOptions(BundlingOptions.defaults(), "perClass");

  /** Adds what can be said of bundling. */
  static final class WithBundling implements IModelTransformer {

    @Override
    public CommandSpec transform(CommandSpec spec) {
      return BUNDLING.addTo(spec);
    }
  }

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

  @Option(
      names = "--per-class",
      paramLabel = "LABELS.npy",
      description = "The class of each trail; those of other classes do not merge.")
  private Path labels;

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
            .report("bundle", optionsMap(options), 0, phases)
            .put("trails", trails.size())
            .put("points", trails.samples()));
    return 0;
  }

  private BundlingOptions options() {
    Map<String, Object> named = BUNDLING.named(spec);
    named.put("perClass", labels != null);
    return RecordOptions.with(spec, BundlingOptions.defaults(), named);
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

  private Map<String, Object> optionsMap(BundlingOptions options) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("input", input);
    map.put("output", output);
    map.put("device", device);
    map.put("samples", options.samples());
    map.put("iterations", options.iterations());
    map.put("bandwidth", options.bandwidth());
    map.put("shrink", options.shrink());
    map.put("smoothing", options.smoothing());
    map.put("relaxation", options.relaxation());
    map.put("directionAware", options.directionAware());
    map.put("perClass", labels == null ? "" : labels);
    map.put("resolution", options.resolution());
    return map;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
