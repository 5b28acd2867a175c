package activarium.cli.packaging;

import activarium.core.MissingRequirementException;
import activarium.core.PlainText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.module.ModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;

/** A Java with the modules that Activarium needs, made of the one that runs. */
final class RuntimeImage {

  /**
   * Those that the code and its libraries refer to, as {@code jdeps} has it, and those that are
   * found as services: {@code jdk.zipfs}, by which the compiler reads jars, cryptography for
   * downloads, other languages' numbers and letters.
   */
  private static final List<String> MODULES =
      List.of(
          "java.base",
          "java.compiler",
          "java.desktop",
          "java.management",
          "java.naming", // logback looks for what it does not use
          "java.net.http",
          "java.sql",
          "jdk.charsets",
          "jdk.compiler",
          "jdk.crypto.ec",
          "jdk.httpserver",
          "jdk.localedata",
          "jdk.management",
          "jdk.unsupported",
          "jdk.zipfs");

  private static final String REMEDY =
      "make it with a whole JDK 17 or newer; on Debian type: apt-get install openjdk-17-jdk";

  private final Path folder;

  /**
   * @param folder a new one, in one that is there
   */
  RuntimeImage(Path folder) {
    this.folder = folder;
  }

  /** Makes it, and the archive of Java's own classes, with which it starts sooner. */
  void make() {
    ToolProvider jlink =
        ToolProvider.findFirst("jlink")
            .orElseThrow(() -> new MissingRequirementException("no jlink", REMEDY));
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    if (jlink.run(out, out, arguments()) != 0) {
      throw new MissingRequirementException(
          "jlink failed (" + PlainText.oneLine(said.toString().strip()) + ")", REMEDY);
    }
    archiveClasses();
  }

  private String[] arguments() {
    ModuleFinder system = ModuleFinder.ofSystem(); // a newer JDK has one of them in another
    String modules =
        MODULES.stream()
            .filter(name -> system.find(name).isPresent())
            .collect(Collectors.joining(","));
    return new String[] {
      "--add-modules",
      modules,
      "--strip-debug",
      "--no-man-pages",
      "--no-header-files",
      "--output",
      folder.toString()
    };
  }

  /** Without it all works, a little later. */
  private void archiveClasses() {
    try {
      new ProcessBuilder(folder.resolve("bin/java").toString(), "-Xshare:dump")
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
    } catch (IOException e) {
      throw new MissingRequirementException("the new Java does not start", REMEDY, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
