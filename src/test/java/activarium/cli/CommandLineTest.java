package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandLineTest {

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    CommandLine line =
        Main.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }

  @Test
  void listsTheSketches() {
    assertThat(execute("list")).isZero();
    assertThat(out.toString()).containsPattern("Activarium +A network learns");
  }

  /** A list of commands shows the first line of each: half a sentence says nothing. */
  @Test
  void listsCommandsByWholeSentences() {
    assertThat(Stream.of(Main.commandLine(), Main.commandLine().getSubcommands().get("export")))
        .flatExtracting(line -> line.getSubcommands().values())
        .extracting(line -> line.getCommandSpec().usageMessage().description()[0])
        .hasSizeGreaterThan(15)
        .allMatch(sentence -> sentence.endsWith("."));
  }

  @Test
  void answersAnUnknownSketchWithOneLine() {
    assertThat(execute("run", "Nowhere")).isEqualTo(3);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("activarium: no sketch is called 'Nowhere'; there are: Activarium");
  }

  @ParameterizedTest
  @CsvSource({
    "--size, 1280, 'a size is written like 1280x720, was ''1280'''",
    "--size, 0x5, 'a size must be between 1x1'",
    "--frames, 0, 'frames must be at least 1, was 0'",
    "--epochs, -1, 'epochs must be at least 0, was -1'",
    "--seed, x, Invalid value for option '--seed'",
    "--colour, 1, unknown option '--colour'",
  })
  void refusesOptionsItCannotUse(String option, String value, String message) {
    assertThat(execute("run", option, value)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains(message)
        .endsWith("; ./activarium run --help says more");
  }

  @ParameterizedTest
  @CsvSource({
    "run, --dataset, nowhere, 'data set: expected a folder or one of cifar-10, '",
    "run, --filter, sepia, 'filter: expected one of gray, blur, sobel, contrast-flip'",
    "run, --network, resnet, 'network: expected one of cnn, '",
    "run, --recording, nowhere, 'expected a recording with a recording.json'",
    "run, --beside, nowhere, 'expected a recording with a recording.json'",
    "reproduce, --datasets, nowhere, 'data set: expected a folder or one of cifar-10, '",
  })
  void refusesInOneLineWhatIsNotThere(String command, String option, String value, String message) {
    assertThat(execute(command, option, value)).isEqualTo(3);
    assertThat(err.toString().lines()).singleElement().asString().contains(message);
  }

  @ParameterizedTest
  @CsvSource({
    "exprot, 'unknown command ''exprot'', did you mean export?; ./activarium --help says more'",
    "open, 'Missing required parameter: ''FILE''; ./activarium open --help says more'",
    "record, 'Missing required option: ''--out=DIR''; ./activarium record --help says more'",
  })
  void saysInOneLineWhatIsMissing(String command, String message) {
    assertThat(execute(command)).isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString().lines()).containsExactly("activarium: " + message);
  }

  /** It would train, and record, without end. */
  @ParameterizedTest
  @ValueSource(strings = {"record", "reproduce"})
  void refusesToTrainNothing(String command) {
    assertThat(execute(command, "--out", "nowhere", "--epochs", "0"))
        .isEqualTo(CommandLine.ExitCode.USAGE);
    assertThat(err.toString()).startsWith("activarium: --epochs must be at least 1, was 0");
  }

  @Test
  void listsTheDisplaysByNumberAndName() {
    assertThat(execute("displays")).isZero();
    assertThat(out.toString().lines().findFirst()).get().asString().matches("1  .+, \\d+x\\d+.*");
  }

  @Test
  void answersAnUnknownDisplayWithOneLine() {
    assertThat(execute("run", "--fullscreen", "--display", "nowhere")).isEqualTo(3);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .startsWith("activarium: no display is called 'nowhere'; there are: 1 ");
  }

  @Test
  void findsEverythingTheTestsNeed() {
    assertThat(execute("doctor")).as(out.toString()).isZero();
    assertThat(out.toString())
        .contains("OpenGL", "GLSL", "Renderer", "ND4J backend", "Widgets", "Exports folder")
        .doesNotContain("missing");
  }
}
