package activarium.sketchbook;

import activarium.core.MissingRequirementException;
import activarium.core.Text;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Compiles {@code .pde} sketches. What fails leaves what was compiled before. */
public final class SketchCompiler {

  private final CompiledSketches before;
  private final String classPath;

  /**
   * @param kept a folder for what was compiled, {@code target/sketches}
   * @param classPath what sketches compile against, as {@code javac -classpath} takes it
   */
  public SketchCompiler(Path kept, String classPath) {
    this(kept, Optional.empty(), classPath);
  }

  /**
   * @param shipped what was compiled with the very library that runs, and is never written to
   */
  public SketchCompiler(Path kept, Optional<Path> shipped, String classPath) {
    this.before = new CompiledSketches(kept, shipped, classPath);
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
    return new SketchClasses(
        source, folder, before.find(source).orElseGet(() -> compileAnew(source)));
  }

  private Map<String, byte[]> compileAnew(SketchSource source) {
    Map<String, byte[]> classes = compile(source, translate(source));
    before.keep(source, classes);
    return classes;
  }

  private static String translate(SketchSource source) {
    try {
      return new PdeTranslator().toJava(source);
    } catch (NoClassDefFoundError e) {
      throw new MissingRequirementException(
          Text.of(
              "sketch %s cannot be compiled, Processing's preprocessor is not here", source.name()),
          "take a package that was made with it",
          e);
    }
  }

  private Map<String, byte[]> compile(SketchSource source, String java) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    if (compiler == null) {
      throw new MissingRequirementException(
          "no Java compiler", "run with a JDK 17 or newer, not a JRE (set JAVA_HOME)");
    }
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    try (ClassesInMemory files =
        new ClassesInMemory(
            compiler.getStandardFileManager(diagnostics, Locale.ENGLISH, StandardCharsets.UTF_8))) {
      List<String> options = List.of("-classpath", classPath, "-proc:none", "-g", "-nowarn");
      List<JavaText> texts = List.of(new JavaText(source.name(), java));
      if (!compiler.getTask(new StringWriter(), files, diagnostics, options, null, texts).call()) {
        throw new SketchCompileException(problems(source, diagnostics));
      }
      return files.bytes();
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

  /** Receives classes. */
  private static final class ClassesInMemory extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, ByteArrayOutputStream> streams = new HashMap<>();

    ClassesInMemory(JavaFileManager files) {
      super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      URI place = URI.create("string:///" + className + kind.extension);
      return new SimpleJavaFileObject(place, kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream stream = new ByteArrayOutputStream();
          streams.put(className, stream);
          return stream;
        }
      };
    }

    Map<String, byte[]> bytes() {
      return streams.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, e -> e.getValue().toByteArray()));
    }
  }
}
