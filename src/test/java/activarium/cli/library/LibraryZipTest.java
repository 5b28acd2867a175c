package activarium.cli.library;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.core.LibraryFiles;
import activarium.core.Platform;
import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the archive, with small files in place of the jars of others. */
class LibraryZipTest {

  /** As a class path has them; the machine code is of two platforms. */
  private static final List<String> JARS =
      List.of(
          "core-4.5.7.jar",
          "kotlin-stdlib-2.3.21.jar",
          "jogl-all-2.6.0.jar",
          "jogl-all-2.6.0-natives-linux-amd64.jar",
          "gluegen-rt-main-2.6.0.jar",
          "preprocessor-4.5.7.jar",
          "picocli-4.7.7.jar",
          "fastutil-6.5.7.jar",
          "skatolo-1.1.jar",
          "nd4j-native-1.0.0-M2.1.jar",
          "nd4j-native-1.0.0-M2.1-linux-x86_64.jar",
          "nd4j-native-1.0.0-M2.1-linux-x86_64-onednn.jar",
          "openblas-0.3.19-1.5.7-linux-x86_64.jar",
          "openblas-0.3.19-1.5.7-macosx-arm64.jar");

  @TempDir static Path temporary;
  private static LibraryContents contents;
  private static byte[] zip;
  private static Map<String, byte[]> files;

  @BeforeAll
  static void make() throws IOException {
    List<Path> classPath = new ArrayList<>();
    for (String name : JARS) {
      classPath.add(Files.writeString(temporary.resolve(name), "stands in for " + name));
    }
    LibraryJars jars = new LibraryJars(classPath);
    TreeMap<Platform, List<Path>> natives = new TreeMap<>();
    for (Platform platform : List.of(Platform.MACOSX_ARM64, Platform.LINUX_X86_64)) {
      natives.put(platform, jars.natives(platform));
    }
    contents = UnpackedLibrary.contents(jars.shared(), natives);
    zip = pack("reference");
    files = unpack(zip);
  }

  private static byte[] pack(String reference) throws IOException {
    Path pages = UnpackedLibrary.reference(temporary.resolve(reference));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    contents.gather(pages).zip(out, read -> {});
    return out.toByteArray();
  }

  private static Map<String, byte[]> unpack(byte[] zip) throws IOException {
    Map<String, byte[]> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  private static String text(String name) {
    return new String(files.get("activarium/" + name), StandardCharsets.UTF_8);
  }

  private static Set<String> names(String folder) {
    String beginning = "activarium/" + folder;
    return files.keySet().stream()
        .filter(name -> name.startsWith(beginning))
        .map(name -> name.substring(beginning.length()))
        .collect(Collectors.toSet());
  }

  @Test
  void isOneFolder() {
    assertThat(files.keySet()).allMatch(name -> name.startsWith("activarium/"));
  }

  /** The editor passes by what it cannot read as a whole number, without a word. */
  @Test
  void tellsProcessingWhatItIs() throws IOException {
    Properties told = new Properties();
    told.load(new StringReader(text("library.properties")));
    assertThat(told.stringPropertyNames())
        .containsExactlyInAnyOrder(
            "name",
            "authors",
            "url",
            "categories",
            "sentence",
            "paragraph",
            "version",
            "prettyVersion",
            "minRevision",
            "maxRevision");
    assertThat(told.values()).allMatch(value -> !value.toString().isBlank());
    assertThat(told.getProperty("version")).matches("[1-9][0-9]*");
    assertThat(told.getProperty("minRevision")).isEqualTo("1311");
    assertThat(told.getProperty("maxRevision")).isEqualTo("0");
    assertThat(told.getProperty("sentence")).endsWith(".");
    assertThat(told.getProperty("paragraph")).contains("linux-x86_64, macosx-arm64");
    assertThat(told.getProperty("categories")).isIn("Data", "Simulation", "Utilities");
  }

  @Test
  void hasJarsThatProcessingLacksAndMachineCodeByPlatform() {
    assertThat(names("library/"))
        .containsExactlyInAnyOrder(
            "activarium.jar",
            "skatolo-1.1.jar",
            "nd4j-native-1.0.0-M2.1.jar",
            "linux-amd64/nd4j-native-1.0.0-M2.1-linux-x86_64-onednn.jar",
            "linux-amd64/openblas-0.3.19-1.5.7-linux-x86_64.jar",
            "macos-aarch64/openblas-0.3.19-1.5.7-macosx-arm64.jar");
  }

  @Test
  void hasEverySketchAsAnExample() throws IOException {
    try (Stream<Path> sketches = Files.list(Home.find().sketches())) {
      assertThat(names("examples/"))
          .hasSize(10)
          .containsExactlyInAnyOrderElementsOf(
              sketches.map(f -> f.getFileName() + "/" + f.getFileName() + ".pde").toList());
    }
  }

  @Test
  void hasWhatSketchesFindInIt() {
    assertThat(names("data/"))
        .contains("palettes/dark.gpl", "fonts/Inter-Regular.otf", "stories/tour.yaml")
        .contains("mnist-small/train-images-idx3-ubyte.gz")
        .noneMatch(name -> name.startsWith("cache") || name.startsWith("words"));
    assertThat(names("shaders/")).anyMatch(name -> name.endsWith(".frag"));
    assertThat(names("")).contains("LICENSE", "NOTICE");
  }

  @Test
  void hasReferenceAndSourcesToRead() {
    assertThat(text("reference/index.html")).contains("Activarium");
    assertThat(text("reference/activarium/selection/Selection.html")).contains("Selection");
    assertThat(names("src/"))
        .contains("activarium/sketch/SketchKit.java", "activarium/core/Home.java")
        .noneMatch(name -> name.startsWith("activarium/cli") || name.startsWith("processing"));
  }

  @Test
  void listsWhatItNeedsToRun() {
    Set<String> needed = new HashSet<>();
    for (String folder : List.of("library/", "shaders/", "data/")) {
      names(folder).forEach(name -> needed.add(folder + name));
    }
    assertThat(text(LibraryFiles.LIST).lines()).containsExactlyInAnyOrderElementsOf(needed);
  }

  /** A class that was left out would be missed when a sketch comes to it, and not before. */
  @Test
  void leavesNoClassOutThatAnotherNeeds() throws IOException {
    Path jar = temporary.resolve("classes.jar");
    Files.write(jar, files.get("activarium/library/activarium.jar"));
    JavaClasses classes = imported(jar);
    Set<String> there = classes.stream().map(JavaClass::getName).collect(Collectors.toSet());
    assertThat(there).contains("activarium.sketch.SketchKit").hasSizeGreaterThan(500);
    Set<String> needed =
        classes.stream()
            .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
            .map(dependency -> dependency.getTargetClass().getBaseComponentType().getName())
            .filter(
                name -> name.matches("(activarium|picocli|me\\.tongfei|processing\\.mode)\\..*"))
            .collect(Collectors.toSet());
    assertThat(there).containsAll(needed);
  }

  private static JavaClasses imported(Path jar) throws IOException {
    try (JarFile opened = new JarFile(jar.toFile())) {
      return ArchConfiguration.withThreadLocalScope(
          configuration -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importJar(opened);
          });
    }
  }

  @Test
  void isTheSameWhenItIsMadeAgain() throws IOException {
    assertThat(pack("again")).isEqualTo(zip);
  }
}
