package activarium.cli;

import activarium.cli.bench.BenchCommand;
import activarium.cli.io.Usage;
import activarium.cli.library.LibraryCommand;
import activarium.cli.packaging.PackageCommand;
import activarium.cli.report.ReportCommand;
import activarium.cli.report.ReproduceCommand;
import activarium.core.Text;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/**
 * Where the program starts. Exit codes: 0 done, 2 usage, 3 bad input, 4 missing requirement, 70 the
 * window hangs and the same command may be given again, 1 our fault.
 */
@Command(
    name = "activarium",
    mixinStandardHelpOptions = true,
    version = "Activarium 0.1.0",
    description = "See what the hidden layers of a neural network see.",
    footer = {
      "",
      "Without a command: run. Besides these, the launcher knows:",
      "  test    Build and run all tests; what follows goes to Maven."
    },
    subcommands = {
      RunCommand.class,
      ShowCommand.class,
      KioskCommand.class,
      StoryCommand.class,
      OpenCommand.class,
      ExportCommand.class,
      ListCommand.class,
      DoctorCommand.class,
      DisplaysCommand.class,
      BenchCommand.class,
      FetchCommand.class,
      RecordCommand.class,
      ProjectCommand.class,
      QualityCommand.class,
      ReportCommand.class,
      ReproduceCommand.class,
      ImportCommand.class,
      NeuronsCommand.class,
      BundleCommand.class,
      LibraryCommand.class,
      PackageCommand.class
    })
public final class Main implements Callable<Integer> {

  static final int OUR_FAULT = 1;
  static final int BAD_INPUT = 3;
  static final int MISSING_REQUIREMENT = 4;

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return CommandLine.ExitCode.OK;
  }

  public static void main(String[] arguments) {
    Text.ignoreSystemLocale();
    System.exit(commandLine(arguments).execute(arguments));
  }

  /** The whole command line, ready to execute; tests use it too. */
  public static CommandLine commandLine() {
    return explained(new CommandLine(new Main()));
  }

  /**
   * The command line with only the command that is asked for, if one is: to read the options of all
   * takes as long as Java's own start.
   */
  static CommandLine commandLine(String[] arguments) {
    Class<?>[] commands = Main.class.getAnnotation(Command.class).subcommands();
    for (Class<?> command : commands) {
      String name = command.getAnnotation(Command.class).name();
      if (arguments.length > 0 && name.equals(arguments[0])) {
        CommandSpec program = CommandSpec.create().name("activarium");
        program.addSubcommand(name, new CommandLine(command));
        return explained(new CommandLine(program));
      }
    }
    return commandLine();
  }

  /** Whatever goes wrong, one line says so. */
  private static CommandLine explained(CommandLine line) {
    return line.setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionStrategy(Main::run)
        .setExecutionExceptionHandler(Main::explain)
        .setParameterExceptionHandler(Usage::explain);
  }

  /** The last command runs; what Java throws as an Error is explained as exceptions are. */
  private static int run(ParseResult parsed) {
    try {
      return new CommandLine.RunLast().execute(parsed);
    } catch (Error e) {
      throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), "error", e);
    }
  }

  private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
    boolean wrapped =
        failure instanceof CommandLine.ExecutionException && failure.getCause() != null;
    Throwable problem = wrapped ? failure.getCause() : failure;
    Explanation explanation = Explanation.of(problem);
    if (!explanation.expected()) {
      LoggerFactory.getLogger(Main.class).error("{} failed", command.getCommandName(), problem);
    }
    command.getErr().println("activarium: " + explanation.line());
    return explanation.code();
  }
}
