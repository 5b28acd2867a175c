package activarium.cli.library;

import activarium.core.MissingRequirementException;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/**
 * The Javadoc of some packages.
 *
 * @param sources the folder of the sources
 * @param jars what they compile against
 * @param packages by their whole names
 */
record Reference(Path sources, List<Path> jars, List<String> packages) {

  /**
   * Writes it into a folder.
   *
   * @throws MissingRequirementException if this Java has no Javadoc
   */
  void write(Path folder) {
    ToolProvider javadoc =
        ToolProvider.findFirst("javadoc")
            .orElseThrow(
                () ->
                    new MissingRequirementException(
                        "this Java has no javadoc", "install a JDK 17 or newer, not a JRE"));
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said, true);
    int code = javadoc.run(out, out, arguments(folder).toArray(String[]::new));
    if (code != 0) {
      throw new IllegalStateException("javadoc ended with " + code + ": " + said);
    }
  }

  private List<String> arguments(Path folder) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-quiet",
                "-notimestamp", // so that the same sources give the same pages
                "-locale",
                "en",
                "-encoding",
                "UTF-8",
                "-docencoding",
                "UTF-8",
                "-charset",
                "UTF-8",
                "-Xdoclint:none", // others look at comments
                "-windowtitle",
                "Activarium",
                "-doctitle",
                "Activarium"));
    arguments.addAll(List.of("-d", folder.toString(), "-sourcepath", sources.toString()));
    arguments.add("-classpath");
    arguments.add(
        jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    arguments.addAll(packages);
    return arguments;
  }
}
