import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import javax.management.JMException;
import javax.management.ObjectName;

/**
 * The launcher of Activarium on Windows, where the script {@code activarium} does not run: builds
 * what is not built, and starts the program with the same options. Java compiles this file at each
 * start, so it is alone and imports the JDK only.
 */
record Launch(Folders folders, Processes processes) {

  /** Runs a command of Activarium, and ends with its exit code. */
  public static void main(String[] arguments) throws InterruptedException {
    int code;
    try {
      Folders folders = Folders.choose();
      code = new Launch(folders, new Processes(folders)).run(List.of(arguments));
    } catch (Refusal e) {
      say(e.getMessage());
      code = e.code;
    } catch (IOException e) {
      say("cannot start: " + e);
      code = Refusal.FAULT;
    }
    System.exit(code);
  }

  private int run(List<String> arguments) throws IOException, InterruptedException {
    List<String> command = arguments.isEmpty() ? List.of("run") : arguments;
    Build build = new Build(folders, processes);
    if (command.get(0).equals("test")) {
      processes.findMaven();
      build.bring(); // under the lock: then Maven's own run finds nothing to compile
      return processes.maven(joined(List.of("verify"), command.subList(1, command.size())), null);
    }
    List<String> options = new Options(folders, Options.askedMemory()).of(command.get(0));
    build.bring();
    if (Options.isShort(command.get(0))) {
      archive();
    }
    return processes.java(joined(options, program(command)), null);
  }

  private List<String> program(List<String> command) throws IOException {
    return joined(List.of("-cp", folders.classPath(), "activarium.cli.Main"), command);
  }

  /**
   * Keeps all classes of short commands as Java has them in memory, so that these start sooner.
   * Without the archive all works, a little later.
   */
  private void archive() throws IOException, InterruptedException {
    Path work = folders.archive();
    Path done = work.resolve("done");
    if (Folders.isNewer(done, folders.program)) {
      return;
    }
    Files.createDirectories(work);
    Files.deleteIfExists(done);
    File archive = work.resolve("classes.jsa").toFile();
    // Java makes it read-only, and Windows does not delete what is.
    archive.setWritable(true);
    archive.delete();
    String data = "src/test/resources/activarium/projection/digits-5d.npy";
    List<String> command = new ArrayList<>(List.of("project", folders.home.resolve(data) + ""));
    command.addAll(List.of("--perplexity", "5", "--iterations", "10"));
    command.addAll(List.of("--out", work.resolve("embedding.npy").toString()));
    command.addAll(List.of("--json", work.resolve("report.json").toString()));
    String list = work.resolve("classes.list").toString();
    List<String> listing = List.of("-XX:+UseSerialGC", "-XX:DumpLoadedClassList=" + list);
    List<String> dumping =
        List.of(
            "-XX:+UseSerialGC",
            "-Xshare:dump",
            "-XX:SharedClassListFile=" + list,
            "-XX:SharedArchiveFile=" + archive,
            "-cp",
            folders.classPath());
    List<String> told = joined(listing, folders.properties());
    if (processes.java(joined(told, program(command)), work.resolve("list.log")) == 0
        && processes.java(dumping, work.resolve("dump.log")) == 0) {
      Files.createFile(done);
    }
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static void say(String words) {
    System.err.println("activarium: " + words);
  }

  /** What the environment says, or null where it says nothing. */
  private static String setting(String name) {
    String value = System.getenv(name);
    return value == null || value.isBlank() ? null : value;
  }

  /** One line for a person, and an exit code. */
  private static final class Refusal extends IOException {

    static final int FAULT = 1;
    static final int WRONG_COMMAND = 2;
    static final int ENVIRONMENT_LACKS_SOMETHING = 4;

    private static final long serialVersionUID = 1;

    final int code;

    Refusal(int code, String line) {
      super(line);
      this.code = code;
    }

    static Refusal lacks(String what, String remedy) {
      return new Refusal(ENVIRONMENT_LACKS_SOMETHING, what + ": " + remedy);
    }
  }

  /**
   * Where to write: the installation itself, unless it is read-only; then a folder in the cache of
   * whoever starts it, and what is exported goes where people find it.
   *
   * @param exports null where it is below {@code written}
   * @param program the file that holds the class path of the newest classes: the owner's, where
   *     whoever starts it can use what the owner built
   */
  private record Folders(Path home, Path written, Path exports, Path program) {

    static Folders choose() throws IOException {
      Path home = absolute(System.getProperty("activarium.home"));
      String cache = setting("ACTIVARIUM_CACHE");
      String exports = setting("ACTIVARIUM_EXPORTS");
      Path written = home;
      if (cache != null) {
        written = absolute(cache);
      } else if (!mayWriteTo(home)) {
        Path user = absolute(System.getProperty("user.home"));
        String local = setting("LOCALAPPDATA");
        written =
            (local == null ? user.resolve(".cache") : absolute(local))
                .resolve("activarium")
                // Not a %, with which a variable's name begins in Maven's script.
                .resolve(home.toString().replaceAll("[/\\\\:]", "+"));
        exports = exports == null ? user.resolve("activarium-exports").toString() : exports;
      }
      if (!written.equals(home)) {
        make(written);
      }
      // Java takes it for the end of a path.
      String separator = File.pathSeparator;
      if ((home + "," + written).contains(separator)) {
        throw Refusal.lacks("a folder has a " + separator + " in its name: " + home, "move it");
      }
      Path owners = home.resolve("target/program");
      boolean usesOwners = !written.equals(home) && isUsable(owners, home);
      return new Folders(
          home,
          written,
          exports == null ? null : absolute(exports),
          usesOwners ? owners : written.resolve("target/program"));
    }

    private static Path absolute(String name) {
      return Path.of(name).toAbsolutePath().normalize();
    }

    private static boolean mayWriteTo(Path home) {
      return Stream.of("target", "data/cache", "exports")
          .map(home::resolve)
          .map(f -> Stream.iterate(f, Path::getParent).filter(Files::exists).findFirst())
          .allMatch(place -> Files.isWritable(place.orElseThrow()));
    }

    private static void make(Path folder) throws Refusal {
      try {
        Files.createDirectories(folder);
      } catch (IOException e) {
        // Said below.
      }
      if (!Files.isDirectory(folder) || !Files.isWritable(folder)) {
        throw Refusal.lacks(
            "cannot write to " + folder,
            "name a folder that can be written to: ACTIVARIUM_CACHE=FOLDER");
      }
    }

    Path target() {
      return written.resolve("target");
    }

    Path archive() {
      return target().resolve("archive");
    }

    private static boolean isUsable(Path program, Path home) throws IOException {
      Path built = home.resolve("target/built");
      return Files.isReadable(program)
          && isNewer(program, built)
          && !isStale(home, built)
          && Arrays.stream(Files.readString(program).split(File.pathSeparator))
              .allMatch(entry -> Files.isReadable(Path.of(entry)));
    }

    boolean isOwners() {
      return !program.startsWith(target());
    }

    String classPath() throws IOException {
      return Files.readString(program);
    }

    /** What the program is told of them. */
    List<String> properties() {
      return List.of("-Dactivarium.home=" + home, "-Dactivarium.written=" + written);
    }

    /** Whether a source is newer than the end of a build. */
    private static boolean isStale(Path home, Path built) throws IOException {
      if (!Files.exists(built)) {
        return true;
      }
      for (String name : List.of("pom.xml", "src/main", "data/words")) {
        Path sources = home.resolve(name);
        if (Files.exists(sources)) {
          try (Stream<Path> files = Files.walk(sources.toRealPath())) {
            if (files.anyMatch(file -> isNewer(file, built))) {
              return true;
            }
          }
        }
      }
      return false;
    }

    boolean isStale() throws IOException {
      return isStale(home, built());
    }

    Path built() {
      return target().resolve("built");
    }

    static boolean isNewer(Path file, Path other) {
      return file.toFile().lastModified() > other.toFile().lastModified();
    }
  }

  /** Starts Java and Maven. */
  private record Processes(Folders folders) {

    /**
     * Runs Java. What it is told stands in a file: Windows has no lists of arguments but one line,
     * in which quotes and empty ones get lost, and whose length has an end.
     */
    int java(List<String> arguments, Path log) throws IOException, InterruptedException {
      Path file = Files.createTempFile("activarium", ".txt");
      try {
        Charset charset = Charset.forName(System.getProperty("native.encoding"));
        Files.write(file, arguments.stream().map(Processes::escaped).toList(), charset);
        String java = System.getProperty("activarium.java");
        return run(new ProcessBuilder(java, "@" + file), log);
      } finally {
        Files.delete(file);
      }
    }

    private static String escaped(String argument) {
      String plain = argument.replace("\\", "\\\\").replace("\"", "\\\"");
      return '"' + plain.replace("\n", "\\n").replace("\r", "\\r") + '"';
    }

    int maven(List<String> arguments, Path log) throws IOException, InterruptedException {
      String maven = findMaven().getPath();
      List<String> told = new ArrayList<>(List.of("-B", "-ntp", "-Dstyle.color=never"));
      told.add("-Dactivarium.written=" + folders.written);
      if (folders.exports != null) {
        told.add("-Dactivarium.exports=" + folders.exports);
      }
      told.addAll(arguments);
      if (maven.endsWith(".cmd")) {
        // It is run by cmd, to which many signs mean something unless they are in quotes.
        told.replaceAll(word -> word.matches("[\\w.:/\\\\=+-]+") ? word : '"' + word + '"');
      }
      List<String> line = joined(List.of(maven), told);
      return run(new ProcessBuilder(line).directory(folders.home.toFile()), log);
    }

    File findMaven() throws Refusal {
      Stream<String> path = Arrays.stream(System.getenv("PATH").split(File.pathSeparator));
      Stream<String> named = Stream.ofNullable(setting("MAVEN_HOME")).map(home -> home + "/bin");
      return Stream.concat(path, named)
          .map(folder -> folder.replace("\"", ""))
          .filter(folder -> !folder.isBlank())
          .flatMap(folder -> Stream.of("mvn.cmd", "mvn").map(name -> new File(folder, name)))
          .filter(file -> file.isFile() && file.canExecute())
          .findFirst()
          .orElseThrow(
              () ->
                  Refusal.lacks(
                      "no Maven", "install it from maven.apache.org, and put its bin on PATH"));
    }

    /** What it says goes to the console, or into a file. */
    private static int run(ProcessBuilder builder, Path log)
        throws IOException, InterruptedException {
      // The script activarium says why.
      for (String name : List.of("OMP_NUM", "OPENBLAS_NUM", "SD_MAX", "SD_MASTER")) {
        builder.environment().putIfAbsent(name + "_THREADS", "1");
      }
      builder.environment().putIfAbsent("OMP_WAIT_POLICY", "passive");
      builder.inheritIO();
      if (log != null) {
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
      }
      Process process = builder.start();
      // At Ctrl-C the console tells both, and this one ends last; a signal tells this one alone.
      Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
      return process.waitFor();
    }

    private static void end(Process process) {
      if (process.supportsNormalTermination()) {
        process.destroy();
      }
      process.onExit().join();
    }
  }

  /** Brings the file of the class path up to date. */
  private record Build(Folders folders, Processes processes) {

    void bring() throws IOException, InterruptedException {
      if (folders.isOwners() || (!folders.isStale() && isKept())) {
        return;
      }
      Files.createDirectories(folders.target());
      // Two that build at once break each other's classes: the second waits. The system takes the
      // lock from one that is killed.
      Path file = folders.target().resolve("launch.lock");
      try (FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        if (channel.tryLock() == null) {
          say("waiting for a build that is under way ...");
          channel.lock();
        }
        if (folders.isStale()) { // perhaps another launcher did it meanwhile
          compile();
        }
        if (!isKept()) {
          keep();
        }
      }
    }

    private void compile() throws IOException, InterruptedException {
      processes.findMaven();
      // Dots, since most consoles of Windows lack the sign for three of them.
      String first = "building; the first time Maven downloads about 330 MB ...";
      say(Files.exists(folders.built()) ? "building what has changed ..." : first);
      Path log = folders.target().resolve("build.log");
      // One broken sketch must not keep the others from running; the tests are strict.
      String tell = "-Dactivarium.brokenSketches=tell";
      int code = processes.maven(List.of("-q", tell, "process-classes"), log);
      String said = new String(Files.readAllBytes(log), Charset.defaultCharset());
      if (code != 0) {
        System.err.print(said);
        throw new Refusal(Refusal.FAULT, "the build failed");
      }
      String mark = "[ERROR] ";
      said.lines().filter(s -> s.startsWith(mark)).forEach(s -> say(s.substring(mark.length())));
    }

    /** The jar of the newest classes, or what is no file. */
    private Path jar() throws IOException {
      Path program = folders.program;
      String path = Files.exists(program) ? Files.readString(program) : "";
      return Path.of(path.split(File.pathSeparator)[0]);
    }

    private boolean isKept() throws IOException {
      return Folders.isNewer(folders.program, folders.built()) && Files.isRegularFile(jar());
    }

    /**
     * What runs keeps its classes while the next build empties target/classes: it has them in a jar
     * of its own, which no later build touches.
     */
    private void keep() throws IOException {
      Path work = Files.createDirectories(folders.target().resolve("programs"));
      Path before = jar();
      String number = ProcessHandle.current().pid() + "-" + System.nanoTime();
      Path jar = work.resolve("activarium-" + number + ".jar");
      pack(jar);
      // As old as the library that is in it: sketches older than it are compiled anew.
      Path libraries = folders.target().resolve("class-path.txt");
      Files.setLastModifiedTime(jar, Files.getLastModifiedTime(libraries));
      Path part = folders.target().resolve("program.part");
      Files.writeString(part, jar + File.pathSeparator + Files.readString(libraries).trim());
      Files.move(part, folders.program, StandardCopyOption.REPLACE_EXISTING);
      // The one before may be about to start. One that runs Windows keeps, for a later build.
      try (Stream<Path> jars = Files.list(work)) {
        jars.filter(old -> !List.of(jar, before).contains(old))
            .forEach(old -> old.toFile().delete());
      }
    }

    private void pack(Path jar) throws IOException {
      Path log = folders.target().resolve("jar.log");
      String classes = folders.target().resolve("classes").toString();
      try (PrintStream out = new PrintStream(log.toFile())) {
        ToolProvider tool = ToolProvider.findFirst("jar").orElseThrow();
        String file = jar.toString();
        if (tool.run(out, out, "--create", "--no-compress", "-f", file, "-C", classes, ".") != 0) {
          throw new Refusal(Refusal.FAULT, "the classes cannot be kept (see " + log + ")");
        }
      }
    }
  }

  /**
   * What Java is told for each command; the script activarium says why.
   *
   * @param asked megabytes for Java's objects; zero where nobody has asked for some
   */
  private record Options(Folders folders, int asked) {

    private static final int LEAST_MEMORY = 64;
    private static final int LEAST_TO_DRAW = 1536;
    private static final int SOFT_LIMIT = 900;

    static int askedMemory() throws Refusal {
      String memory = setting("ACTIVARIUM_MEMORY");
      if (memory == null) {
        return 0;
      }
      if (!memory.matches("[0-9]{1,6}") || Integer.parseInt(memory) < LEAST_MEMORY) {
        String expected = "expected megabytes, a whole number from " + LEAST_MEMORY + " to 999999";
        throw new Refusal(Refusal.WRONG_COMMAND, "ACTIVARIUM_MEMORY=" + memory + ": " + expected);
      }
      return Integer.parseInt(memory);
    }

    static boolean isShort(String command) {
      return List.of("project", "quality", "neurons").contains(command);
    }

    List<String> of(String command) {
      List<String> options = new ArrayList<>(folders.properties());
      options.add("-Dfile.encoding=UTF-8");
      if (folders.exports != null) {
        options.add("-Dactivarium.exports=" + folders.exports);
      }
      if (asked > 0) {
        options.add("-Xmx" + asked + "m");
      }
      if (isShort(command)) {
        options.addAll(List.of("-XX:+UseSerialGC", "-XX:-TieredCompilation"));
        options.addAll(List.of("-Xlog:disable", "-Xlog:all=error:stderr"));
        options.add("-XX:SharedArchiveFile=" + folders.archive().resolve("classes.jsa"));
        return options;
      }
      if (command.equals("bundle")) {
        options.add("-XX:+UseSerialGC");
      } else {
        options.addAll(List.of("-XX:+IgnoreUnrecognizedVMOptions", "-XX:+UseShenandoahGC"));
        options.addAll(bounds(List.of("run", "open", "kiosk").contains(command)));
      }
      options.add("--add-exports=java.base/java.lang=ALL-UNNAMED");
      options.add("--add-exports=java.desktop/sun.awt=ALL-UNNAMED");
      options.add("--add-exports=java.desktop/sun.java2d=ALL-UNNAMED");
      if (setting("ACTIVARIUM_CONTROLP5") != null) {
        options.add("-Dactivarium.controlp5=" + setting("ACTIVARIUM_CONTROLP5"));
      }
      return options;
    }

    private List<String> bounds(boolean runsForMonths) {
      long heap = asked > 0 ? asked : Math.max(LEAST_TO_DRAW, memory() >> 22);
      List<String> bounds = new ArrayList<>();
      if (asked == 0) {
        bounds.add("-Xmx" + heap + "m");
      }
      bounds.addAll(List.of("-XX:MaxDirectMemorySize=1g", "-XX:+ExplicitGCInvokesConcurrent"));
      if (runsForMonths) {
        bounds.add("-XX:SoftMaxHeapSize=" + Math.min(SOFT_LIMIT, heap) + "m");
      }
      return bounds;
    }

    /** Bytes that the machine has, or 0 where Java does not tell. */
    private static long memory() {
      try {
        ObjectName bean = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
        String name = "TotalMemorySize";
        return (Long) ManagementFactory.getPlatformMBeanServer().getAttribute(bean, name);
      } catch (JMException e) {
        return 0;
      }
    }
  }
}
