package activarium;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Text;
import activarium.work.JobRunner;
import activarium.work.Study;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.io.File;
import java.io.FileOutputStream;
import java.io.FileWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.text.Format;
import java.time.format.DateTimeFormatter;
import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of packages: dependencies go one way, and each foreign library has one room. */
class PackageTableTest {

  /** A package and the packages of this project that it may import besides itself. */
  record Row(String name, Set<String> imports) {
    @Override
    public String toString() {
      return name;
    }
  }

  /** A foreign library, as the prefixes of its packages, and the packages that may import it. */
  record Room(List<String> library, Set<String> packages) {
    @Override
    public String toString() {
      return String.join(", ", library);
    }
  }

  private static final List<Row> ROWS =
      List.of(
          row("core", ""),
          row("parameter", "core"),
          row("work", "core"),
          row("dataset", "core work"),
          row("recording", "core dataset"),
          row("network.keras", "core dataset"),
          row("network", "core work dataset recording"),
          row("network.imported", "core dataset recording network network.keras"),
          row("projection.neighbor", "core work"),
          row("projection", "core projection.neighbor"),
          row("projection.linear", "core work projection projection.neighbor"),
          row(
              "projection.tsne",
              "core parameter work projection projection.neighbor projection.linear"),
          row(
              "projection.evolution",
              "core work projection projection.linear projection.neighbor projection.tsne"),
          row(
              "projection.technique",
              "core work projection projection.neighbor projection.linear projection.tsne"),
          row("projection.quality", "core work projection projection.neighbor"),
          row("neuron", "core work projection projection.neighbor projection.linear"),
          row("trail", "core parameter work projection projection.neighbor"),
          row("selection", "core"),
          row(
              "session",
              "core parameter work dataset recording network neuron projection projection.neighbor"
                  + " projection.tsne projection.technique projection.quality"),
          row(
              "session.study",
              "core parameter work dataset network recording selection session neuron projection"
                  + " projection.neighbor projection.tsne projection.technique"
                  + " projection.evolution projection.quality"),
          row("gpu", "core"),
          row("gpu.glyph", "core gpu"),
          row("gpu.bundle", "core gpu trail"),
          row("gpu.trail", "core gpu gpu.bundle trail"),
          row("draw", "core gpu gpu.glyph"),
          row("view.interaction", "core draw gpu gpu.glyph selection"),
          row(
              "view.map",
              "core draw gpu gpu.glyph dataset recording projection projection.technique"
                  + " selection session session.study view.interaction"),
          row("view.legend", "core draw gpu.glyph dataset session.study view.map"),
          row(
              "view.image",
              "core draw gpu.glyph dataset projection.neighbor selection session.study"
                  + " view.map"),
          row(
              "view.chart",
              "core draw gpu.glyph recording projection.quality selection session"
                  + " session.study view.map"),
          row(
              "view.neuron",
              "core draw gpu.glyph dataset recording network neuron projection selection"
                  + " session session.study view.interaction view.map view.image view.chart"),
          row(
              "view.trail",
              "core work draw gpu gpu.glyph gpu.trail projection trail selection view.interaction"
                  + " view.map"),
          row(
              "view.drawing",
              "core draw dataset gpu.glyph projection session.study view.image view.interaction"
                  + " view.trail"),
          row(
              "stage",
              "core draw gpu dataset recording neuron trail projection projection.evolution"
                  + " selection session session.study view.interaction view.map view.legend"
                  + " view.image view.chart view.neuron view.trail work"),
          row(
              "stage.drawing",
              "core dataset draw gpu projection.evolution recording session session.study stage"
                  + " sound trail view.drawing view.image view.interaction view.map view.neuron"
                  + " view.trail work"),
          row("parameter.panel", "core parameter draw gpu gpu.glyph"),
          row("keyboard", "core draw"),
          row("show", "core parameter"),
          row("yaml", "core"),
          row("story", "core show yaml"),
          row("speaker", "core draw"),
          row("watchdog", "core work"),
          row("remote", "core work"),
          row("sound", "core work"),
          row("exhibit", "core remote yaml"),
          row("operator", "core work"),
          row(
              "program",
              "core draw gpu parameter parameter.panel keyboard recording selection session show"
                  + " sketch"
                  + " sketchbook speaker story view.interaction window"),
          row("export", "core work recording draw gpu gpu.glyph show"),
          row(
              "control",
              "core dataset recording neuron trail projection projection.technique"
                  + " projection.quality selection session session.study draw view.interaction"
                  + " view.map view.neuron view.trail stage stage.drawing parameter keyboard work"),
          row("window.display", "core"),
          row("window", "core work dataset show window.display"),
          row("sketchbook", "core work gpu window"),
          row(
              "sketch",
              "core work dataset recording trail projection projection.technique"
                  + " projection.evolution selection session"
                  + " session.study gpu gpu.glyph draw view.interaction view.map view.neuron stage"
                  + " parameter parameter.panel keyboard control show export window"),
          row(
              "render",
              "core work dataset recording trail projection projection.quality selection session"
                  + " session.study gpu draw view.trail stage parameter show export window"
                  + " sketchbook sketch"),
          row(
              "cli.io",
              "core parameter work dataset recording network trail projection.neighbor"
                  + " projection.technique gpu gpu.bundle show window window.display sketchbook"),
          row("cli.library", "core cli.io"),
          row(
              "cli.report",
              "core work dataset recording network projection projection.tsne projection.technique"
                  + " projection.quality session draw view.map cli.io"),
          row(
              "cli.bench",
              "core work dataset recording network neuron trail projection projection.neighbor"
                  + " projection.linear projection.tsne projection.technique projection.quality"
                  + " projection.evolution selection session gpu gpu.bundle draw view.interaction"
                  + " view.map view.trail view.drawing stage stage.drawing parameter"
                  + " parameter.panel control window sketchbook sketch story program cli.io"
                  + " cli.report session.study"),
          row("cli.packaging", "core sketchbook cli.io"),
          row(
              "kiosk",
              "core dataset draw exhibit gpu operator parameter program remote selection session"
                  + " session.study sketch sound stage.drawing story view.drawing watchdog window"
                  + " work"),
          row(
              "cli",
              "core work dataset recording network network.imported neuron trail projection"
                  + " projection.neighbor projection.tsne projection.evolution"
                  + " projection.technique projection.quality show export parameter.panel window"
                  + " window.display sketchbook render story program exhibit kiosk operator remote"
                  + " watchdog cli.io cli.library cli.report cli.bench cli.packaging"));

  private static final List<Room> ROOMS =
      List.of(
          room("org.deeplearning4j", "network", "network.imported"),
          room("org.nd4j", "network", "network.imported", "network.keras"),
          room("org.bytedeco.javacpp", "network", "export"),
          room("io.jhdf", "network.keras"),
          room("us.hebi.matlab com.drew", "dataset"),
          room("org.apache.commons.compress", "dataset", "cli.packaging"),
          room(
              "org.apache.commons.math3",
              "projection.linear",
              "projection.quality",
              "network.keras",
              "cli.bench",
              "cli.report"),
          room(
              "com.jogamp",
              "gpu",
              "gpu.glyph",
              "gpu.bundle",
              "gpu.trail",
              "window",
              "window.display"),
          room(
              "processing.core processing.opengl processing.event",
              "gpu",
              "draw",
              "view.legend",
              "view.image",
              "view.neuron",
              "stage",
              "stage.drawing",
              "parameter.panel",
              "keyboard",
              "export",
              "window",
              "sketchbook",
              "sketch",
              "program",
              "kiosk"),
          room("processing.mode processing.utils org.antlr", "sketchbook"),
          room("org.bytedeco.ffmpeg ar.com.hjg", "export"),
          room("com.fasterxml.jackson.dataformat", "show"),
          room("org.yaml.snakeyaml", "yaml", "story"),
          room("org.apache.batik com.lowagie", "export"),
          room("com.sun.jna", "work"),
          room("io.nayuki", "kiosk"),
          room("com.illposed.osc", "remote"),
          room("javax.sound", "remote", "sound"),
          room("javax.swing", "speaker", "watchdog"),
          room("com.sun.net.httpserver", "operator"),
          room("ch.qos.logback", "window"),
          room(
              "picocli",
              "cli",
              "cli.io",
              "cli.library",
              "cli.report",
              "cli.bench",
              "cli.packaging"),
          room("me.tongfei", "cli.io"));

  /** What nothing may import, not even a room: insides of libraries, and what is found by name. */
  private static final List<String> CLOSED =
      List.of(
          "jogamp",
          "org.bytedeco.openblas",
          "org.bytedeco.javacv",
          "com.twelvemonkeys",
          "processing.data",
          "processing.awt",
          "controlP5",
          "tech.lity");

  private static JavaClasses classes;

  private static Row row(String name, String imports) {
    return new Row(name, imports.isEmpty() ? Set.of() : Set.of(imports.split(" ")));
  }

  private static Room room(String library, String... packages) {
    return new Room(List.of(library.split(" ")), Set.of(packages));
  }

  static List<Row> rows() {
    return ROWS;
  }

  static List<Room> rooms() {
    return ROOMS;
  }

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("activarium");
  }

  private static String[] full(Stream<String> packages) {
    return packages.map(name -> "activarium." + name).toArray(String[]::new);
  }

  @Test
  void holdsEveryPackage() {
    Set<String> known = Set.of(full(ROWS.stream().map(Row::name)));
    assertThat(classes).isNotEmpty();
    assertThat(classes.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
        .isEqualTo(known);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void goesOneWay(Row row) {
    Stream<String> others =
        ROWS.stream()
            .map(Row::name)
            .filter(name -> !name.equals(row.name) && !row.imports.contains(name));
    noClasses()
        .that()
        .resideInAPackage("activarium." + row.name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(full(others))
        .allowEmptyShould(true)
        .check(classes);
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void keepsTheLibraryInItsRoom(Room room) {
    String[] library = room.library.stream().map(name -> name + "..").toArray(String[]::new);
    noClasses()
        .that()
        .resideOutsideOfPackages(full(room.packages.stream()))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .check(classes);
  }

  /** But for what stands in for a class of a library, which is caught and never called. */
  static Stream<String> libraries() {
    return ROOMS.stream()
        .flatMap(room -> room.library.stream())
        .filter(name -> !name.equals("processing.utils"));
  }

  /** What has a room is used there: a library that nothing imports is to leave the build. */
  @ParameterizedTest
  @MethodSource("libraries")
  void importsTheLibrary(String library) {
    assertThat(imported(c -> true))
        .as("imports of " + library)
        .anyMatch(name -> name.startsWith(library + "."));
  }

  private static Set<String> imported(Predicate<JavaClass> importing) {
    return classes.stream()
        .filter(importing)
        .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
        .map(dependency -> dependency.getTargetClass().getPackageName() + ".")
        .collect(Collectors.toSet());
  }

  /** A room that imports nothing of its library is none. */
  @ParameterizedTest
  @MethodSource("rooms")
  void hasNoEmptyRoom(Room room) {
    for (String name : room.packages) {
      assertThat(imported(c -> c.getPackageName().equals("activarium." + name)))
          .as("imports of " + name)
          .anyMatch(used -> room.library.stream().anyMatch(l -> used.startsWith(l + ".")));
    }
  }

  @Test
  void importsNothingThatIsClosed() {
    String[] closed = CLOSED.stream().map(name -> name + "..").toArray(String[]::new);
    noClasses().should().dependOnClassesThat().resideInAnyPackage(closed).check(classes);
  }

  /**
   * Whole files are written in one room, which knows what must not be replaced. The others write
   * where nobody else does: downloads and archives in a folder that gathers.
   */
  private static final Set<String> WRITERS =
      Set.of(
          "activarium.core.AtomicFile",
          "activarium.dataset.DatasetFetcher",
          "activarium.dataset.Download",
          "activarium.dataset.TarGz");

  @Test
  void writesFilesInOneRoom() {
    Set<String> writing =
        Set.of("move", "copy", "write", "writeString", "newOutputStream", "newBufferedWriter");
    noClasses()
        .that(
            DescribedPredicate.describe(
                "have no folder of their own",
                c -> WRITERS.stream().noneMatch(name -> c.getName().startsWith(name))))
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "writes a file",
                call ->
                    call.getTargetOwner().isEquivalentTo(Files.class)
                        && writing.contains(call.getName())))
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "has a library write a file",
                call ->
                    call.getName().matches("write(Value)?")
                        && call.getTarget().getRawParameterTypes().stream()
                            .anyMatch(type -> type.isEquivalentTo(File.class))))
        .orShould()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "opens a file for writing",
                call ->
                    Set.of(FileOutputStream.class, FileWriter.class, RandomAccessFile.class)
                        .stream()
                        .anyMatch(call.getTargetOwner()::isEquivalentTo)))
        .check(classes);
  }

  /** What a class says when it is loaded would stay in the language of that time. */
  @Test
  void saysNothingForEver() {
    noClasses()
        .should()
        .callMethodWhere(
            DescribedPredicate.describe(
                "says words when its class is loaded",
                call ->
                    call.getTargetOwner().isEquivalentTo(Text.class)
                        && call.getOrigin().getName().equals("<clinit>")))
        .check(classes);
  }

  /** Or numbers and letters would be others on a Turkish, an Arabic or a German machine. */
  @Test
  void asksForNoLocaleOfTheSystem() {
    Set<String> named =
        Set.of("format", "formatted", "printf", "toLowerCase", "toUpperCase", "ofPattern");
    List<Class<?>> formats = List.of(Format.class, Formatter.class);
    DescribedPredicate<JavaCall<?>> asks =
        DescribedPredicate.describe(
            "asks the system for a locale",
            call -> {
              JavaClass owner = call.getTargetOwner();
              boolean made =
                  formats.stream().anyMatch(owner::isAssignableTo)
                      && call.getName().matches("<init>|get.*Instance");
              boolean called =
                  named.contains(call.getName())
                      && (owner.isAssignableTo(CharSequence.class)
                          || owner.isAssignableTo(PrintStream.class)
                          || owner.isAssignableTo(PrintWriter.class)
                          || owner.isAssignableTo(DateTimeFormatter.class));
              boolean given =
                  call.getTarget().getRawParameterTypes().stream()
                      .anyMatch(type -> type.isEquivalentTo(Locale.class));
              boolean formatsTime =
                  owner.isAssignableTo(DateTimeFormatter.class)
                      && call.getName().equals("format"); // it has its own
              return (made || called) && !given && !formatsTime;
            });
    noClasses().should().callCodeUnitWhere(asks).check(classes);
  }

  /** Whoever starts jobs tells whether they failed, or hears of it at once. */
  @Test
  void knowsWhetherAJobFailed() {
    ArchCondition<JavaClass> tells =
        new ArchCondition<>("declare failure(), or give its job runner a listener") {
          @Override
          public void check(JavaClass owner, ConditionEvents events) {
            boolean listens =
                owner.getConstructorCallsFromSelf().stream()
                        .filter(call -> call.getTargetOwner().isEquivalentTo(JobRunner.class))
                        .allMatch(call -> call.getTarget().getRawParameterTypes().size() == 2)
                    && owner.getConstructorCallsFromSelf().stream()
                        .noneMatch(call -> call.getTargetOwner().isEquivalentTo(Study.class));
            boolean declares =
                owner.getMethods().stream()
                    .anyMatch(method -> method.getName().matches("failure|throwFailure"));
            events.add(new SimpleConditionEvent(owner, listens || declares, owner.getName()));
          }
        };
    ArchRuleDefinition.classes().should(tells).check(classes);
  }

  @Test
  void makesThreadsInOneRoom() {
    List<String> makers =
        Stream.of(Thread.class, Executors.class, ThreadPoolExecutor.class, ForkJoinPool.class)
            .map(Class::getName)
            .toList();
    noClasses()
        .that()
        .resideOutsideOfPackage("activarium.work")
        .should()
        .callConstructorWhere(
            DescribedPredicate.describe(
                "makes a thread", call -> makers.contains(call.getTargetOwner().getName())))
        .orShould()
        .callMethodWhere(
            DescribedPredicate.describe(
                "makes a pool", call -> call.getTargetOwner().isEquivalentTo(Executors.class)))
        .check(classes);
  }
}
