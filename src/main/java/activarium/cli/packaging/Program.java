package activarium.cli.packaging;

import activarium.core.Home;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program as Java starts it.
 *
 * @param code the classes of this project, a folder or a jar
 * @param libraries the jars that it needs, in the order of the class path
 */
record Program(Path code, List<Path> libraries) {

  Program {
    libraries = List.copyOf(libraries);
  }

  /** The one that is running. */
  static Program running() {
    try {
      Path code = Path.of(Home.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return of(code, System.getProperty("java.class.path"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param classPath may have the code in it
   */
  static Program of(Path code, String classPath) {
    List<Path> libraries =
        Stream.of(classPath.strip().split(File.pathSeparator))
            .map(Path::of)
            .filter(entry -> !entry.equals(code) && Files.isRegularFile(entry))
            .toList();
    return new Program(code, libraries);
  }

  /** As {@code java -cp} and {@code javac -classpath} take it. */
  String classPath() {
    return Stream.concat(Stream.of(code), libraries.stream())
        .map(Path::toString)
        .collect(Collectors.joining(File.pathSeparator));
  }

  /**
   * The libraries without what cannot work on this machine: code for other systems and processors,
   * and a slow numerical library where a fast one comes with it, which is taken before it.
   *
   * @param platform of this machine, as JOGL names it in its files
   */
  List<Path> librariesFor(String platform) {
    List<Path> fitting = new ArrayList<>(libraries);
    fitting.removeIf(jar -> isOfAnother(name(jar), platform));
    fitting.removeIf(
        jar -> libraries.stream().anyMatch(other -> name(other).equals(fast(name(jar)))));
    return fitting;
  }

  /** The same without what translates sketches: those that are compiled run on. */
  Program withoutPreprocessor() {
    return new Program(
        code, libraries.stream().filter(jar -> !name(jar).startsWith("preprocessor-")).toList());
  }

  private static boolean isOfAnother(String name, String platform) {
    int natives = name.indexOf("-natives-");
    return natives >= 0 && !name.endsWith("-natives-" + platform + ".jar");
  }

  private static String fast(String name) {
    return name.replace(".jar", "-onednn.jar");
  }

  private static String name(Path jar) {
    return jar.getFileName().toString();
  }
}
