package activarium.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.spi.ToolProvider;

/**
 * A small installation, built, in a folder of its own, with stand-ins for Java and Maven that write
 * down what they are given. The real Java runs the launcher itself.
 */
final class Installation {

  record Ended(int code, String output) {}

  /** A launcher that runs, and the file of what it says. */
  record Started(Process process, Path said) {

    String output() throws IOException {
      return Files.readString(said);
    }

    Ended ended() throws Exception {
      assertThat(process.waitFor(240, TimeUnit.SECONDS)).as(output()).isTrue();
      return new Ended(process.exitValue(), output());
    }
  }

  private static final Path CHECKOUT = Path.of("").toAbsolutePath();

  static final String JAVA_PROGRAM =
      Path.of(System.getProperty("java.home"), "bin/java").toString();

  private static final String JAVA =
      """
      case $1 in
        -version) echo 'openjdk version "17.0.1"' >&2; exit ;;
        --list-modules) echo jdk.compiler@17.0.1; exit ;;
      esac
      {
        echo "java, OMP_NUM_THREADS=$OMP_NUM_THREADS"
        for argument; do
          # Java reads a file of arguments: each in quotes, with a backslash before what is special.
          case $argument in
            @/*) sed 's/^"//; s/"$//; s/[\\](.)/\\1/g' -E "${argument#@}" ;;
            *) printf '%s\\n' "$argument" ;;
          esac
        done
      } >>"$STAND_IN_RECORD"
      exit "${STAND_IN_CODE:-0}"
      """;

  /** Builds, and waits before it ends until a file is there. */
  private static final String MAVEN =
      """
      { echo mvn; printf '%s\\n' "$@"; } >>"$STAND_IN_RECORD"
      echo '[ERROR] a broken sketch'
      for ((i = 0; i < 2400; i++)); do
        [ -n "${STAND_IN_WAITS:-}" ] && [ ! -e "$STAND_IN_WAITS" ] || break
        sleep 0.1
      done
      for argument; do
        case $argument in *-Dactivarium.written=*) written=${argument#*=} ;; esac
      done
      target=${written%[\\"]}/target
      mkdir -p "$target/classes"
      printf '%s' "$STAND_IN_LIBRARY" >"$target/class-path.txt"
      touch "$target/built"
      exit "${STAND_IN_CODE:-0}"
      """;

  private static final String JAR =
      """
      while [ $# -gt 0 ]; do [ "$1" != --file ] || : >"$2"; shift; done
      """;

  private final Path folder;
  private final Path home;
  private final Path library;
  private final Path launcher;
  private List<String> person = List.of();

  /**
   * In {@code folder}, which is empty.
   *
   * @param launcher the folder of the launcher's classes: compiled once for many starts
   */
  Installation(Path folder, String name, Path launcher) throws IOException {
    this.folder = folder;
    this.launcher = launcher;
    this.home = Files.createDirectories(folder.resolve(name));
    this.library = Files.createFile(folder.resolve("library.jar"));
    Files.createDirectories(home.resolve("launcher"));
    for (String file : List.of("activarium", "activarium.cmd", "launcher/Launch.java")) {
      Files.copy(CHECKOUT.resolve(file), home.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    Files.createDirectories(home.resolve("target/classes"));
    Files.createFile(home.resolve("target/classes/Some.class"));
    Files.writeString(home.resolve("target/class-path.txt"), library.toString());
    Files.createFile(home.resolve("target/built"));
    Files.createFile(home.resolve("pom.xml"));
    for (String sources : List.of("src/main/java", "data/words", "exports")) {
      Files.createDirectories(home.resolve(sources));
    }
    for (String source : List.of("pom.xml", "src/main", "src/main/java", "data/words")) {
      age(source, 1);
    }
    script("java", JAVA);
    script("jar", JAR);
    script("mvn", MAVEN);
  }

  /** Compiles the launcher into a folder, with all warnings. */
  static void compile(Path folder) {
    compile(CHECKOUT.resolve("launcher/Launch.java"), folder);
  }

  private static void compile(Path source, Path folder) {
    String[] line = {
      "-d",
      folder.toString(),
      "-cp", // what is there, and nothing of the tests'
      folder.toString(),
      "--release",
      "17",
      "-Xlint:all",
      "-Werror",
      source.toString()
    };
    assertThat(ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, line))
        .isZero();
  }

  /** In place of the program. */
  void install(String source) throws IOException {
    Path file = Files.writeString(folder.resolve("Main.java"), source);
    compile(file, home.resolve("target/classes"));
  }

  /** A stand-in on the path. */
  void script(String name, String lines) throws IOException {
    Path file = Files.createDirectories(bin()).resolve(name);
    Files.writeString(file, "#!/bin/bash\nPATH=$PATH:/usr/bin:/bin\n" + lines);
    assertThat(file.toFile().setExecutable(true, false)).isTrue();
  }

  /** The stand-ins' folder. */
  Path bin() {
    return folder.resolve("stand ins/bin");
  }

  Path home() {
    return home;
  }

  /** Makes a file so many seconds younger than the oldest one can be. */
  void age(String name, int seconds) throws IOException {
    Files.setLastModifiedTime(home.resolve(name), FileTime.fromMillis(1000L * seconds));
  }

  /** As if that source had been saved after the last build. */
  void makeStale(String source) throws IOException {
    age("target/built", 2);
    age(source, 3);
  }

  /** From now on it is somebody else's, who has built it: whoever starts it may read it only. */
  void giveAway() throws IOException {
    if (System.getProperty("user.name").equals("root")) { // who may write anywhere
      person = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    }
    permit(folder, "rwxrwxrwx");
    permit("r-xr-xr-x");
  }

  /** As it was, so that it can be deleted. */
  void takeBack() throws IOException {
    permit("rwxr-xr-x");
  }

  private void permit(String permissions) throws IOException {
    for (String name : List.of("target", "data", "exports", ".")) {
      permit(home.resolve(name), permissions);
    }
  }

  static void permit(Path file, String permissions) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  /** So that the next command makes it again. */
  void forgetArchive() throws IOException {
    Files.deleteIfExists(home.resolve("target/archive/done"));
  }

  private Path record() {
    return folder.resolve("record");
  }

  /** The arguments of all stand-ins since the last call, a line each. */
  List<String> recorded() throws IOException {
    List<String> lines = Files.exists(record()) ? Files.readAllLines(record()) : List.of();
    Files.deleteIfExists(record());
    return lines;
  }

  /** Whether a stand-in was given that. */
  boolean hasRecorded(String argument) throws IOException {
    return Files.exists(record()) && Files.readAllLines(record()).contains(argument);
  }

  /** The launcher of Windows. */
  Ended launch(Map<String, String> environment, String... arguments) throws Exception {
    return startLaunch(List.of(), environment, arguments).ended();
  }

  Started startLaunch(List<String> options, Map<String, String> environment, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(person);
    command.add(JAVA_PROGRAM);
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Dactivarium.home=" + home + "/.");
    command.add(ownJava());
    command.addAll(options);
    command.addAll(List.of("-cp", launcher.toString(), "Launch"));
    command.addAll(List.of(arguments));
    return start(command, environment);
  }

  /**
   * The real Java, as Windows was seen to start it with its source: there folders have other names.
   *
   * @param line Java, and all arguments
   */
  Ended launchAs(List<String> line, Map<String, String> environment) throws Exception {
    List<String> command = new ArrayList<>(line);
    command.set(0, JAVA_PROGRAM);
    command.replaceAll(
        argument -> argument.startsWith("-Dactivarium.java=") ? ownJava() : argument);
    String there = Wine.name(home);
    command.replaceAll(
        argument ->
            argument.contains(there)
                ? argument.replace(there, home.toString()).replace('\\', '/')
                : argument);
    return start(command, environment).ended();
  }

  private String ownJava() {
    return "-Dactivarium.java=" + bin().resolve("java");
  }

  /** The launcher of all other systems. */
  Ended bash(Map<String, String> environment, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(home.resolve("activarium").toString()));
    command.addAll(List.of(arguments));
    return start(command, environment).ended();
  }

  Started start(List<String> command, Map<String, String> environment) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    Map<String, String> variables = builder.environment();
    // Whoever runs the tests may have some of their own.
    variables.keySet().removeIf(name -> name.matches("(ACTIVARIUM|OMP|MAVEN|JAVA)_.*"));
    variables.put("JAVA_HOME", bin().getParent().toString());
    variables.put("PATH", bin() + ":" + System.getenv("PATH"));
    variables.put("DISPLAY", ":none");
    variables.put("STAND_IN_RECORD", record().toString());
    variables.put("STAND_IN_LIBRARY", library.toString());
    variables.putAll(environment);
    Path said = Files.createTempFile(folder, "said", ".txt");
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    return new Started(builder.start(), said);
  }
}
