package activarium.cli;

import activarium.core.Home;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: what was found on this machine, and what to do about what was not. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    description = "Check what the program needs, and say what to do about what is missing.")
final class DoctorCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    List<Finding> findings = new EnvironmentCheck(Home.find()).findings();
    findings.forEach(finding -> spec.commandLine().getOut().println(finding));
    boolean complete = findings.stream().noneMatch(Finding::needed);
    return complete ? 0 : Main.MISSING_REQUIREMENT;
  }
}
