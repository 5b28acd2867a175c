package activarium.cli.library;

import activarium.core.Home;
import activarium.core.LibraryFiles;
import activarium.core.Platform;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * All files of the library, as Processing expects them: code and machine code, examples, reference
 * and sources; and what sketches find in it, shaders and data.
 *
 * @param checkout where sources, sketches, shaders and data are
 * @param code our classes, in a folder or in a jar
 * @param shared jars for every platform
 * @param natives jars with machine code, by platform
 */
record LibraryContents(
    Home checkout, Path code, List<Path> shared, SortedMap<Platform, List<Path>> natives) {

  /** The folder that all is in. */
  static final String FOLDER = "activarium/";

  private static final String JARS = "library/";

  /** What sketches do not find by the name of a file, or only the launcher's programs do. */
  private static final Set<String> OTHER_DATA = Set.of("cache", "words", "kiosk.yaml");

  /** The text of {@code library.properties}. */
  String properties() {
    return LibraryProperties.text(natives.keySet());
  }

  /**
   * Gathers the files.
   *
   * @param reference a folder of HTML pages
   */
  PackedFiles gather(Path reference) throws IOException {
    PackedFiles files = new PackedFiles();
    addRunning(files);
    String needed =
        files.names().stream()
            .map(name -> name.substring(FOLDER.length()) + "\n")
            .collect(Collectors.joining());
    files.add(FOLDER + LibraryFiles.LIST, needed);
    files.add(FOLDER + "library.properties", properties());
    for (String license : List.of("LICENSE", "NOTICE")) {
      files.add(FOLDER + license, checkout.root().resolve(license));
    }
    files.addFolder(
        FOLDER + "examples/",
        checkout.sketches(),
        path -> path.matches("\\w+/.+\\.pde|\\w+/data/.+"));
    files.addFolder(FOLDER + "reference/", reference, path -> true);
    files.addFolder(FOLDER + "src/", sources(checkout), SketchPackages::has);
    return files;
  }

  static Path sources(Home checkout) {
    return checkout.root().resolve("src/main/java");
  }

  /** What a sketch needs to run. */
  private void addRunning(PackedFiles files) throws IOException {
    files.add(FOLDER + JARS + "activarium.jar", SketchPackages.jar(code));
    for (Path jar : shared) {
      files.add(FOLDER + JARS + jar.getFileName(), jar);
    }
    for (Map.Entry<Platform, List<Path>> each : natives.entrySet()) {
      for (Path jar : each.getValue()) {
        files.add(machineCode(each.getKey()) + jar.getFileName(), jar);
      }
    }
    files.addFolder(FOLDER + "shaders/", checkout.shaders(), path -> true);
    files.addFolder(
        FOLDER + "data/", checkout.data(), path -> !OTHER_DATA.contains(path.split("/")[0]));
  }

  /** The folder of a platform's jars. */
  static String machineCode(Platform platform) {
    return FOLDER + JARS + platform.folder() + "/";
  }
}
