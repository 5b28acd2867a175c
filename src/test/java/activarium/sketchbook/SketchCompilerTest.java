package activarium.sketchbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import activarium.core.KeepsLocale;
import activarium.core.Text;
import activarium.sketch.SketchFiles;
import activarium.window.Sketch;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(KeepsLocale.class)
class SketchCompilerTest {

  @TempDir Path temporary;
  private SketchFiles files;

  @BeforeEach
  void open() {
    Text.ignoreSystemLocale(); // as every program that compiles sketches does at its start
    files = new SketchFiles(temporary);
  }

  @Test
  void speaksTheProcessingDialect() throws Exception {
    Path folder =
        files.write(
            "Dialect",
            "Dialect",
            """
            import java.util.List;
            color pink = #ff00aa;
            float half = 0.5;
            int three = int("3");
            void setup() {
              size(200, 100, P2D);
            }
            int twice(int x) { return helped(x); }
            """);
    files.write("Dialect", "Helper", "int helped(int x) { return 2 * x; }\n");
    Sketch sketch = files.compiler().compile(folder).newInstance();
    assertThat(sketch.getClass().getDeclaredField("pink").getType()).isEqualTo(int.class);
    assertThat(sketch.getClass().getMethod("twice", int.class).invoke(sketch, 21)).isEqualTo(42);
  }

  @Test
  void takesSketchesWithoutFunctions() {
    Path folder = files.write("Still", "Still", "size(60, 40);\nbackground(0);\n");
    assertThat(files.compiler().compile(folder).newInstance()).isInstanceOf(Sketch.class);
  }

  /** Times of files are of no account there: copying a package changes them. */
  @Test
  void takesWhatCameWithTheLibraryUntilItIsChanged() throws Exception {
    Path folder = files.write("Shipped", "Shipped", "void setup() { size(60, 40); }\n");
    Path shipped = temporary.resolve("shipped");
    Path kept = temporary.resolve("kept");
    String classPath = System.getProperty("java.class.path");
    new SketchCompiler(shipped, classPath).compile(folder);
    Files.setLastModifiedTime(shipped.resolve("Shipped.jar"), FileTime.fromMillis(0));
    SketchCompiler compiler = new SketchCompiler(kept, Optional.of(shipped), classPath);
    compiler.compile(folder);
    assertThat(kept).doesNotExist();
    files.write("Shipped", "Shipped", "void setup() { size(40, 60); }\n");
    compiler.compile(folder);
    assertThat(kept.resolve("Shipped.jar")).exists();
  }

  /** As on a Mac, where OpenGL has to be chosen before there is a window. */
  @Test
  void takesABlockThatRunsBeforeSetup() throws ReflectiveOperationException {
    String text =
        """
        import java.util.List;

        { profile = PJOGL.profile > 0 ? 4 : 2; }  // above all functions

        int profile;

        void setup() {
          size(60, 40, P2D);
        }
        """;
    Path folder = files.write("Block", "Block", text);
    Sketch sketch = files.compiler().compile(folder).newInstance();
    Field profile = sketch.getClass().getDeclaredField("profile");
    profile.setAccessible(true);
    assertThat(profile.getInt(sketch)).isEqualTo(4);
    files.write("Block", "Block", text.replace("size(", "nothing("));
    assertThatThrownBy(() -> files.compiler().compile(folder))
        .hasMessageStartingWith("sketches/Block/Block.pde:8: cannot find symbol: method nothing");
  }

  @Test
  void namesTheLineThatDoesNotCompile() {
    Path folder =
        files.write(
            "Wrong",
            "Wrong",
            """
            import java.util.List;
            void setup() {
              size(
                200,
                100,
                P2D);
              String s = \"""
                two
                lines\""";
              int x = nowhere;
            }
            """);
    files.write("Wrong", "Other", "// first\nint y = 1.5;\n");
    assertThatThrownBy(() -> files.compiler().compile(folder))
        .hasMessage(
            "sketches/Wrong/Wrong.pde:10: cannot find symbol: variable nowhere (and 1 more)")
        .asInstanceOf(type(SketchCompileException.class))
        .satisfies(
            e ->
                assertThat(e.problems().get(1).toString())
                    .startsWith("sketches/Wrong/Other.pde:2: incompatible types"));
  }

  @Test
  void namesTheLineThatCannotBeParsed() {
    Path folder = files.write("Torn", "Torn", "void setup() {\n  size(10, 10)\n  noLoop();\n}\n");
    assertThatThrownBy(() -> files.compiler().compile(folder))
        .isInstanceOf(SketchCompileException.class)
        .hasMessageStartingWith("sketches/Torn/Torn.pde:2: ");
  }

  @Test
  void compilesOnlyWhatChanged() throws IOException {
    Path folder = files.write("Twice", "Twice", "void draw() { background(1); }\n");
    Path compiled = temporary.resolve("target/Twice.jar");
    files.compiler().compile(folder);
    FileTime first = Files.getLastModifiedTime(compiled);
    files.compiler().compile(folder);
    assertThat(Files.getLastModifiedTime(compiled)).isEqualTo(first);

    files.write("Twice", "Twice", "void draw() { background(2); }\n");
    files.compiler().compile(folder);
    assertThat(Files.getLastModifiedTime(compiled)).isNotEqualTo(first);
  }

  @Test
  void keepsTheOldClassesWhenTheNewTextIsWrong() throws IOException {
    Path folder = files.write("Kept", "Kept", "void draw() { background(1); }\n");
    files.compiler().compile(folder);
    files.write("Kept", "Kept", "void draw() { backgroun(1); }\n");
    assertThatThrownBy(() -> files.compiler().compile(folder))
        .hasMessageStartingWith("sketches/Kept/Kept.pde:1: ");
    files.write("Kept", "Kept", "void draw() { background(1); }\n");
    Path kept = temporary.resolve("target/Kept.jar");
    FileTime first = Files.getLastModifiedTime(kept);
    files.compiler().compile(folder);
    assertThat(Files.getLastModifiedTime(kept)).isEqualTo(first);
  }

  @Test
  void compilesAnewWhatWasKeptTorn() throws IOException {
    Path folder = files.write("Torn", "Torn", "void draw() { background(1); }\n");
    files.compiler().compile(folder);
    Path kept = temporary.resolve("target/Torn.jar");
    byte[] whole = Files.readAllBytes(kept);
    for (int length : new int[] {0, 10, whole.length / 2}) {
      Files.write(kept, Arrays.copyOf(whole, length));
      assertThat(files.compiler().compile(folder).newInstance()).isInstanceOf(Sketch.class);
    }
  }

  @Test
  void goesOnWhereNothingCanBeKept() throws IOException {
    Path folder = files.write("Free", "Free", "void draw() { background(1); }\n");
    Files.writeString(temporary.resolve("target"), "a file, not a folder");
    assertThat(files.compiler().compile(folder).newInstance()).isInstanceOf(Sketch.class);
  }

  @Test
  void findsTheLineOfAnException() {
    Path folder =
        files.write("Fails", "Fails", "// note\n\nvoid draw() {\n  int[] a = {};\n  a[3]++;\n}\n");
    SketchClasses classes = files.compiler().compile(folder);
    Sketch sketch = classes.newInstance();
    assertThatThrownBy(sketch::draw)
        .satisfies(
            e ->
                assertThat(classes.explain(e))
                    .startsWith("sketches/Fails/Fails.pde:5: ArrayIndexOutOfBoundsException"));
  }

  /** As programs do that start together. */
  @Test
  void manyMayCompileTheSameSketchAtOnce() throws Exception {
    Path folder = files.write("Still", "Still", "size(60, 40);\nbackground(0);\n");
    List<Callable<Sketch>> programs =
        Collections.nCopies(12, () -> files.compiler().compile(folder).newInstance());
    ExecutorService pool = Executors.newFixedThreadPool(programs.size());
    try {
      for (Future<Sketch> program : pool.invokeAll(programs)) {
        assertThat(program.get()).isInstanceOf(Sketch.class);
      }
    } finally {
      pool.shutdownNow();
    }
    try (Stream<Path> left = Files.list(temporary.resolve("target"))) {
      assertThat(left).as("nothing is left").hasSize(1);
    }
  }
}
