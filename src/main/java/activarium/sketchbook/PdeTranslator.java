package activarium.sketchbook;

import activarium.window.Sketch;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.Token;
import processing.mode.java.preproc.PdeParseTreeListener;
import processing.mode.java.preproc.PdePreprocessIssue;
import processing.mode.java.preproc.PdePreprocessor;
import processing.mode.java.preproc.PreprocessorResult;
import processing.mode.java.preproc.RewriteResultBuilder;
import processing.utils.SketchException;

/**
 * Turns the Processing dialect into Java with Processing's own preprocessor: imports, {@code
 * color}, {@code #ff8800}, {@code int(x)}, floats without f, {@code size()} in {@code setup()},
 * sketches without functions.
 *
 * <p>Line n of the Java text is line n of the program, so that errors of the compiler and stack
 * traces need no map: what the preprocessor puts in front stays on the first line, and what it
 * takes away leaves its line breaks.
 */
final class PdeTranslator {

  /** The Java text of the sketch, one class of the sketch's name that extends {@link Sketch}. */
  String toJava(SketchSource source) {
    StringWriter java = new StringWriter();
    PreprocessorResult result;
    try {
      result =
          PdePreprocessor.builderFor(source.name())
              .setTabSize(2)
              .setIsTesting(true) // leaves out the comment that holds today's date
              .setParseTreeListenerFactory(Rewriter::new)
              .build()
              .write(java, source.program());
    } catch (SketchException e) {
      throw new IllegalStateException(e);
    }
    List<SketchProblem> problems =
        result.getPreprocessIssues().stream().map(issue -> problem(source, issue)).toList();
    if (!problems.isEmpty()) {
      throw new SketchCompileException(problems);
    }
    return joinLines(java.toString(), result.getHeaderOffset());
  }

  private static SketchProblem problem(SketchSource source, PdePreprocessIssue issue) {
    int line = issue.getLine();
    if (issue.getMsg().contains("Missing ';'")) {
      line = lineThatLacksTheSemicolon(source.program().lines().toList(), issue);
    }
    return new SketchProblem(source.locate(line), oneLine(issue.getMsg()));
  }

  /** The parser misses it where the next statement begins; a person, at the end of the last. */
  private static int lineThatLacksTheSemicolon(List<String> program, PdePreprocessIssue issue) {
    int line = Math.min(issue.getLine(), program.size());
    String text = program.get(line - 1);
    boolean nextBegins =
        text.substring(0, Math.min(issue.getCharPositionInLine(), text.length())).isBlank();
    if (nextBegins) {
      do {
        line--;
      } while (line > 1 && program.get(line - 1).isBlank());
    }
    return Math.max(1, line);
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s+", " ");
  }

  /** Replaces the first {@code count} line breaks by spaces. */
  private static String joinLines(String text, int count) {
    StringBuilder joined = new StringBuilder(text);
    int at = -1;
    for (int i = 0; i < count; i++) {
      at = joined.indexOf("\n", at + 1);
      joined.setCharAt(at, ' ');
    }
    return joined.toString();
  }

  private static final class Rewriter extends PdeParseTreeListener {

    private final String name;

    Rewriter(CommonTokenStream tokens, String name, int tabSize, Optional<String> packageName) {
      super(tokens, name, tabSize, packageName);
      this.name = name;
    }

    @Override
    protected void delete(Token start, Token stop) {
      super.delete(start, stop);
      int lines = stop.getLine() - start.getLine() + breaks(stop.getText());
      if (lines > 0) {
        insertAfter(stop, "\n".repeat(lines));
      }
    }

    private static int breaks(String text) {
      return (int) text.chars().filter(c -> c == '\n').count();
    }

    @Override
    protected void writeClassHeader(PrintWriterWithEditGen header, RewriteResultBuilder result) {
      header.addCodeLine("public class " + name + " extends " + Sketch.class.getName() + " {");
    }

    /** The launcher starts sketches; they need no main method. */
    @Override
    protected void writeMain(PrintWriterWithEditGen footer, RewriteResultBuilder result) {}
  }
}
