package activarium.sketchbook;

import activarium.core.AtomicFile;
import activarium.core.Home;
import activarium.core.Text;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The last step of the Maven build: compiles every sketch, so that a broken one breaks it. */
public final class SketchBuild {

  private SketchBuild() {}

  /**
   * With the system property {@code activarium.brokenSketches=tell} it only says which are broken.
   *
   * @param arguments the root of the checkout, and the folder of the build, which has come to
   *     {@code class-path.txt}
   */
  public static void main(String[] arguments) throws IOException {
    // Processing's preprocessor asks for it: in Turkish, int() would be parseİnt.
    Text.ignoreSystemLocale();
    Home home = new Home(Path.of(arguments[0]));
    Path target = Path.of(arguments[1]);
    String classPath =
        target.resolve("classes")
            + File.pathSeparator
            + Files.readString(target.resolve("class-path.txt")).strip();
    SketchCompiler compiler = new SketchCompiler(target.resolve("sketches"), classPath);
    SketchCatalog catalog = new SketchCatalog(home);
    List<SketchProblem> problems = new ArrayList<>();
    for (String name : catalog.names()) {
      try {
        compiler.compile(catalog.folder(name));
      } catch (SketchCompileException e) {
        problems.addAll(e.problems());
      }
    }
    problems.forEach(problem -> System.err.println("[ERROR] " + problem));
    if (!problems.isEmpty() && !"tell".equals(System.getProperty("activarium.brokenSketches"))) {
      throw new SketchCompileException(problems);
    }
    AtomicFile.text(target.resolve("built"), "The launcher builds when a source is newer.\n");
  }
}
