package activarium.cli;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import activarium.sketch.SketchFailedException;
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
      OpenCommand.class,
      ExportCommand.class,
      ListCommand.class,
      DoctorCommand.class,
      BenchCommand.class,
      FetchCommand.class,
      RecordCommand.class,
      ProjectCommand.class,
      QualityCommand.class,
      ReportCommand.class,
      ReproduceCommand.class,
      ImportCommand.class,
      NeuronsCommand.class,
      BundleCommand.class
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
        .setExecutionExceptionHandler(Main::explain)
        .setParameterExceptionHandler(Usage::explain);
  }

  private static int explain(Exception failure, CommandLine command, ParseResult parsed) {
    String line = failure.getMessage();
    int code;
    if (failure instanceof BadInputException) {
      code = BAD_INPUT;
    } else if (failure instanceof MissingRequirementException) {
      code = MISSING_REQUIREMENT;
    } else if (failure instanceof SketchFailedException) {
      code = OUR_FAULT;
    } else {
      code = OUR_FAULT;
      line = "unexpected " + failure + " (details in data/cache/logs/activarium.log)";
      LoggerFactory.getLogger(Main.class).error("{} failed", command.getCommandName(), failure);
    }
    command.getErr().println("activarium: " + line);
    return code;
  }
}
