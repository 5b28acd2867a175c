package activarium.cli.bench;

import activarium.cli.io.Usage;
import activarium.core.AtomicFile;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.dataset.DatasetCatalog;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code bench}: measures the program on the machine at hand. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure the program on this machine; prints JSON.")
public final class BenchCommand implements Callable<Integer> {

  @Option(names = "--json", paramLabel = "FILE", description = "write the figures there too")
  private Optional<Path> json;

  @Option(
      names = "--part",
      defaultValue = "drawing",
      description =
          "drawing: how soon and how evenly the main sketch draws; exploring: how fast the"
              + " observation explorer draws and answers; projection: how fast and how well;"
              + " neurons: how fast they are mapped, beside scikit-learn; trails: how fast they are"
              + " bundled; scrubbing: how soon an epoch's trails are there, the first time and"
              + " again; cues: how soon the cue of a story is there; training: how fast networks"
              + " learn; evolution: how truly each strategy's maps tell of change, on trainings"
              + " that it makes; kiosk: how soon a drawn digit sets out, and how many are"
              + " recognized, by the network of exports/stories/paper/digits (default:"
              + " ${DEFAULT-VALUE})")
  private Part part;

  @Option(
      names = "--dataset",
      description = "what to project or train on (default: ${DEFAULT-VALUE})")
  private String dataset = DatasetCatalog.EMBEDDED;

  @Option(
      names = "--sizes",
      split = ",",
      defaultValue = "2000,10000",
      description =
          "numbers of observations to project, the first to scrub (default: ${DEFAULT-VALUE})")
  private int[] sizes;

  @Option(
      names = "--repeats",
      defaultValue = "3",
      description = "runs of which the median counts (default: ${DEFAULT-VALUE})")
  private int repeats;

  @Option(
      names = "--peers",
      split = ",",
      defaultValue = "scikit-learn",
      description =
          "whose t-SNE is measured beside ours: scikit-learn where python3 has it, smile, which"
              + " Maven downloads (default: ${DEFAULT-VALUE})")
  private List<String> peers;

  @Option(
      names = "--recording",
      paramLabel = "DIR",
      description =
          "whose network visitors draw for (default: that of the paper's story,"
              + " exports/stories/paper/digits)")
  private Optional<Path> recording;

  /** What is measured. */
  enum Part {
    drawing,
    exploring,
    projection,
    neurons,
    trails,
    scrubbing,
    cues,
    training,
    evolution,
    kiosk
  }

  @Spec private CommandSpec spec;

  private Path digits() {
    Path folder = recording.orElseGet(() -> Home.find().exports().resolve("stories/paper/digits"));
    if (!Files.isDirectory(folder)) {
      throw new MissingRequirementException(
          "no recording of digits", "./activarium story prepare paper makes it");
    }
    return folder;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Usage.atLeast(spec, 1, "--repeats", repeats);
    Usage.atLeast(spec, 1, "--sizes", Arrays.stream(sizes).min().orElse(0));
    json.ifPresent(AtomicFile::requireWritable);
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("command", "bench");
    report.put("processors", Runtime.getRuntime().availableProcessors());
    report.put(
        part.name(),
        switch (part) {
          case drawing -> new DrawingBench().run();
          case exploring -> new ExplorerBench().run();
          case projection -> new ProjectionBench(dataset, sizes, repeats, peers).run();
          case neurons -> new NeuronBench(dataset, repeats).run();
          case trails -> new TrailBench(repeats).run();
          case scrubbing -> new ScrubbingBench(sizes[0]).run();
          case cues -> new CueBench(sizes[0]).run();
          case training -> new TrainingBench(dataset).run();
          case evolution -> new EvolutionBench(dataset).run();
          case kiosk -> new KioskBench(digits(), dataset).run();
        });
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    System.out.println(mapper.writeValueAsString(report));
    if (json.isPresent()) {
      AtomicFile.stream(json.get(), out -> mapper.writeValue(out, report));
    }
    return 0;
  }
}
