package activarium.sketch;

import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles {@code .pde} sketches into class folders. A sketch that fails leaves its old folder. */
public final class SketchCompiler {

  private final ClassFolder classFolder;
  private final String classPath;

  /**
   * @param classFolders holds one class folder a sketch, {@code target/sketches}
   * @param classPath what sketches compile against, as {@code javac -classpath} takes it
   */
  public SketchCompiler(Path classFolders, String classPath) {
    this.classFolder = new ClassFolder(classFolders, classPath);
    this.classPath = classPath;
  }

  /**
   * The classes of the sketch in {@code folder}, compiled now unless they are newer than the sketch
   * and the library.
   *
   * @throws SketchCompileException naming the lines of the {@code .pde} files
   */
  public SketchClasses compile(Path folder) {
    SketchSource source = SketchSource.read(folder);
    while (true) {
      if (!classFolder.isFresh(source)) {
        String java = new PdeTranslator().toJava(source);
        classFolder.replace(source, classes -> compile(source, java, classes));
      }
      try {
        return new SketchClasses(source, folder, classFolder.read(source));
      } catch (NoSuchFileException e) {
        // Another program has just compiled it, too: its classes are as good.
      }
    }
  }

  private void compile(SketchSource source, String java, Path classes) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new MissingRequirementException(
          "no Java compiler", "run with a JDK 17 or newer, not a JRE (set JAVA_HOME)");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8)) {
      List<String> options =
          List.of("-d", classes.toString(), "-classpath", classPath, "-proc:none", "-g", "-nowarn");
      boolean done =
          compiler
              .getTask(
                  new StringWriter(),
                  files,
                  diagnostics,
                  options,
                  null,
                  List.of(new JavaText(source.name(), java)))
              .call();
      if (!done) {
        throw new SketchCompileException(problems(source, diagnostics));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SketchProblem> problems(
      SketchSource source, DiagnosticCollector<JavaFileObject> diagnostics) {
    return diagnostics.getDiagnostics().stream()
        .filter(d -> d.getKind() == Diagnostic.Kind.ERROR)
        .map(d -> new SketchProblem(source.locate((int) d.getLineNumber()), message(d)))
        .toList();
  }

  /** javac's lines "cannot find symbol", "symbol: …", "location: …" without the last, as one. */
  private static String message(Diagnostic<?> diagnostic) {
    return diagnostic
        .getMessage(Locale.ENGLISH)
        .lines()
        .map(line -> line.strip().replaceAll("\\s+", " "))
        .filter(line -> !line.startsWith("location:"))
        .map(line -> line.replaceFirst("^symbol: ", ""))
        .collect(Collectors.joining(": "));
  }

  /** Java source from memory. */
  private static final class JavaText extends SimpleJavaFileObject {

    private final String text;

    JavaText(String className, String text) {
      super(URI.create("string:///" + className + Kind.SOURCE.extension), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
