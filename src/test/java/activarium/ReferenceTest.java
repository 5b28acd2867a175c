package activarium;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.FloatMatrix;
import activarium.core.Home;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The Javadoc that {@code mvn install} makes, of all that is public: every reference leads
 * somewhere, and the HTML is sound. That each tag is there is not asked for: one sentence says what
 * a member is.
 */
class ReferenceTest {

  @TempDir private Path folder;

  private static Path classes() throws URISyntaxException {
    return Path.of(FloatMatrix.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** As the pom has it, but for the pages that only help to find others. */
  private List<String> options() throws Exception {
    return List.of(
        "-Xdoclint:all,-missing",
        "-quiet",
        "-nohelp",
        "-noindex",
        "-nonavbar",
        "-notree",
        "-nodeprecatedlist",
        "--release",
        "17",
        "-encoding",
        "UTF-8",
        "-d",
        folder.toString(),
        "-classpath",
        Files.readString(classes().resolveSibling("class-path.txt")),
        "-sourcepath",
        Home.find().root().resolve("src/main/java").toString(),
        "-subpackages",
        "activarium");
  }

  @Test
  void hasNothingThatJavadocWarnsOf() throws Exception {
    DiagnosticCollector<JavaFileObject> told = new DiagnosticCollector<>();
    StringWriter said = new StringWriter();
    boolean made =
        ToolProvider.getSystemDocumentationTool()
            .getTask(said, null, told, null, options(), null)
            .call();
    assertThat(told.getDiagnostics())
        .filteredOn(one -> one.getKind() != Diagnostic.Kind.NOTE)
        .isEmpty();
    assertThat(made).as(said.toString()).isTrue();
    assertThat(folder.resolve("activarium/projection/technique/Projection.html")).exists();
  }
}
