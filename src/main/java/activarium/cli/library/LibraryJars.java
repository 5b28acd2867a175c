package activarium.cli.library;

import activarium.core.Platform;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Of the jars that the program runs with, those that a library needs. */
final class LibraryJars {

  /** What Processing brings, and what core needs. */
  private static final Set<String> PROCESSING =
      Set.of(
          "core",
          "kotlin-stdlib",
          "annotations",
          "jogl-all",
          "jogl-all-main",
          "gluegen-rt",
          "gluegen-rt-main");

  /** What only the packages use that are left out: commands, the compiler of sketches, kiosk. */
  private static final Set<String> LAUNCHER =
      Set.of(
          "preprocessor",
          "antlr",
          "antlr4-runtime",
          "picocli",
          "progressbar",
          "jline-terminal",
          "jline-native",
          "qrcodegen");

  /** What ND4J names as its dependency, while no class of it, or of anything else, refers to it. */
  private static final Set<String> UNUSED = Set.of("fastutil", "commons-net");

  private static final Pattern VERSION = Pattern.compile("-[0-9].*");
  private static final Pattern NATIVE =
      Pattern.compile(
          ".*-("
              + Stream.of(Platform.values()).map(Platform::id).collect(Collectors.joining("|"))
              + ")(-[a-z0-9]+)?\\.jar");

  private final List<Path> jars;

  LibraryJars(List<Path> classPath) {
    jars = classPath.stream().filter(LibraryJars::isWanted).toList();
  }

  private static boolean isWanted(Path jar) {
    String artifact = artifact(jar);
    return jar.toString().endsWith(".jar")
        && Stream.of(PROCESSING, LAUNCHER, UNUSED).noneMatch(names -> names.contains(artifact));
  }

  /** {@code commons-io} of {@code commons-io-2.20.0.jar}. */
  private static String artifact(Path jar) {
    return VERSION.matcher(name(jar)).replaceFirst("");
  }

  private static String name(Path jar) {
    return jar.getFileName().toString();
  }

  /** Those for every platform. */
  List<Path> shared() {
    return jars.stream().filter(jar -> !NATIVE.matcher(name(jar)).matches()).toList();
  }

  /**
   * Those with machine code for a platform. Of two builds of the same library it is the one for
   * more that JavaCPP takes, whose name is longer: the other is left out.
   */
  List<Path> natives(Platform platform) {
    Pattern named = Pattern.compile(".*-" + platform.id() + "(-[a-z0-9]+)?\\.jar");
    return new ArrayList<>(
        jars.stream()
            .filter(jar -> named.matcher(name(jar)).matches())
            .sorted(Comparator.comparingInt(jar -> name(jar).length()))
            .collect(
                Collectors.toMap(
                    LibraryJars::artifact, jar -> jar, (plain, more) -> more, TreeMap::new))
            .values());
  }
}
