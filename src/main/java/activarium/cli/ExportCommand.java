package activarium.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code export}: what leaves the program as a file. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "Make pictures, films, figures and data of a sketch, without a window to watch.",
    subcommands = {
      ExportFrameCommand.class,
      ExportVideoCommand.class,
      ExportVectorCommand.class,
      ExportDataCommand.class
    })
final class ExportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return CommandLine.ExitCode.OK;
  }
}
