package activarium.cli.io;

import activarium.core.BadInputException;
import activarium.core.PlainText;
import activarium.core.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What a command says of a command line that it cannot use: one line, before any work. */
public final class Usage {

  private Usage() {}

  /**
   * Makes something of options.
   *
   * @throws ParameterException if they have values that it refuses
   */
  public static <T> T valid(CommandSpec spec, Supplier<T> made) {
    try {
      return made.get();
    } catch (IllegalArgumentException | BadInputException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /**
   * @throws ParameterException if a value is too small
   */
  public static void atLeast(CommandSpec spec, long least, String option, long value) {
    if (value < least) {
      throw new ParameterException(
          spec.commandLine(), Text.of("%s must be at least %d, was %d", option, least, value));
    }
  }

  /** Whether the command line has an option, be it with the default's value. */
  public static boolean isGiven(CommandSpec spec, String option) {
    return spec.commandLine().getParseResult().hasMatchedOption(option);
  }

  /** For picocli, which would print all options after the line that says what is wrong. */
  public static int explain(ParameterException problem, String[] arguments) {
    CommandLine command = problem.getCommandLine();
    command
        .getErr()
        .printf(
            Locale.ROOT,
            "activarium: %s; ./%s --help says more%n",
            PlainText.oneLine(said(problem)),
            command.getCommandSpec().qualifiedName());
    return CommandLine.ExitCode.USAGE;
  }

  private static String said(ParameterException problem) {
    if (!(problem instanceof UnmatchedArgumentException unmatched)) {
      return problem.getMessage().replace("option option", "option"); // as picocli has it
    }
    String word = unmatched.getUnmatched().get(0);
    boolean command = !unmatched.getCommandLine().getSubcommands().isEmpty();
    String what = unmatched.isUnknownOption() ? "option" : command ? "command" : "argument";
    List<String> similar = unmatched.getSuggestions();
    return Text.of(
        "unknown %s '%s'%s",
        what, word, similar.isEmpty() ? "" : ", did you mean " + similar.get(0) + "?");
  }
}
