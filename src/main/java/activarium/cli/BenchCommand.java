package activarium.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bench}: measures the program on the machine at hand. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    description = "Measure how soon and how evenly the main sketch draws here; prints JSON.")
final class BenchCommand implements Callable<Integer> {

  @Option(names = "--json", paramLabel = "FILE", description = "write the figures there too")
  private Optional<Path> json;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("command", "bench");
    report.put("processors", Runtime.getRuntime().availableProcessors());
    report.put("drawing", new DrawingBench().run());
    ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    System.out.println(mapper.writeValueAsString(report));
    if (json.isPresent()) {
      mapper.writeValue(json.get().toFile(), report);
    }
    return 0;
  }
}
