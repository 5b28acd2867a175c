package activarium.cli.library;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.sketchbook.SketchSource;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import processing.mode.java.preproc.PdePreprocessor;
import processing.mode.java.preproc.PreprocessorResult;
import processing.utils.SketchException;

/** What Processing's editor does with a sketch, with its own preprocessor as it is. */
final class StockSketch {

  private StockSketch() {}

  /**
   * Compiles a sketch.
   *
   * @param folder of the sketch
   * @param classes where the classes go
   */
  static void compile(Path folder, Path classes, List<Path> classPath) throws IOException {
    SketchSource source = SketchSource.read(folder);
    Path java = classes.resolve(source.name() + ".java");
    Files.createDirectories(classes);
    Files.writeString(java, toJava(source));
    String path =
        classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                said,
                said,
                "-nowarn",
                "-proc:none",
                "-encoding",
                "UTF-8",
                "-classpath",
                path,
                "-d",
                classes.toString(),
                java.toString());
    assertThat(code).as(said.toString(StandardCharsets.UTF_8)).isZero();
  }

  private static String toJava(SketchSource source) {
    StringWriter java = new StringWriter();
    try {
      PreprocessorResult result =
          PdePreprocessor.builderFor(source.name())
              .setTabSize(2) // as the editor's preferences say, which are not here
              .build()
              .write(java, source.program());
      assertThat(result.getPreprocessIssues()).isEmpty();
    } catch (SketchException e) {
      throw new AssertionError(e);
    }
    return java.toString();
  }
}
