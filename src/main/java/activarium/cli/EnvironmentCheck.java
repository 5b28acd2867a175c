package activarium.cli;

import activarium.cli.io.MemoryUse;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Platform;
import activarium.core.Text;
import activarium.network.Backend;
import activarium.parameter.panel.WidgetFinder;
import activarium.window.OpenGl;
import activarium.window.display.DisplayFinder;
import activarium.window.display.Displays;
import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Looks at one thing after the other that the program needs or can use. */
final class EnvironmentCheck {

  private static final long MEGABYTE = 1 << 20;

  /** Megabytes of a machine of 4 GB, of which the system keeps some for itself. */
  private static final long ENOUGH = 3500;

  /** What Java needs of the system, and most that have a display have. */
  private static final String WINDOW_LIBRARIES =
      "on Debian: apt-get install libxtst6 libxi6 libxrender1 libxxf86vm1 libxrandr2 libxcursor1"
          + " libharfbuzz0b libjpeg62-turbo liblcms2-2 libgif7 libasound2 libfontconfig1";

  private final Home home;

  EnvironmentCheck(Home home) {
    this.home = home;
  }

  List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(java());
    findings.add(machine());
    findings.add(memory());
    Finding display = display();
    findings.add(display);
    if (!display.needed()) {
      findings.addAll(openGl());
    }
    findings.add(backend());
    findings.add(widgets());
    findings.add(encoder());
    findings.add(data());
    findings.add(exports());
    return findings;
  }

  private static Finding java() {
    String found = System.getProperty("java.version") + ", " + System.getProperty("java.home");
    return ToolProvider.getSystemJavaCompiler() == null
        ? Finding.missing("Java", found + ", no compiler", "install a JDK, not a JRE")
        : Finding.good("Java", found);
  }

  private static Finding machine() {
    return Finding.good(
        "Machine",
        Text.of(
            "%s %s, %d processors",
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.getRuntime().availableProcessors()));
  }

  private static Finding memory() {
    Runtime runtime = Runtime.getRuntime();
    long arrays = Backend.MOST_BYTES / MEGABYTE;
    String found =
        Text.of(
            "at most %d MB for Java, %d MB for the network's arrays%s",
            runtime.maxMemory() / MEGABYTE,
            arrays,
            MemoryUse.machine().stream()
                .mapToObj(machine -> Text.of(", of %d MB in the machine", machine))
                .findFirst()
                .orElse(""));
    return MemoryUse.machine().orElse(ENOUGH) >= ENOUGH
        ? Finding.good("Memory", found)
        : Finding.optional("Memory", found, "for live training 4 GB are advised");
  }

  private static Finding display() {
    if (GraphicsEnvironment.isHeadless()) {
      return Finding.missing("Display", "none", "start ./activarium, which opens a virtual one");
    }
    try {
      GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
      String kind = Boolean.getBoolean("activarium.headless") ? ", virtual" : "";
      return Finding.good("Display", displays(DisplayFinder.now()) + kind);
    } catch (MissingRequirementException e) {
      return Finding.missing("Display", e.getMessage(), "unset DISPLAY");
    } catch (AWTError e) {
      return Finding.missing("Display", "none (" + e.getMessage() + ")", "unset DISPLAY");
    } catch (UnsatisfiedLinkError e) {
      return Finding.missing("Display", e.getMessage(), WINDOW_LIBRARIES);
    }
  }

  /** One a line, by number and name. */
  private static String displays(Displays there) {
    return there.all().stream()
        .map(display -> display.number() + " " + there.describe(display))
        .collect(Collectors.joining(Text.of("\n%-24s ", "")));
  }

  private static List<Finding> openGl() {
    try {
      OpenGl found = OpenGl.probe();
      List<Finding> findings = new ArrayList<>();
      findings.add(
          found.sufficient()
              ? Finding.good("OpenGL", found.version())
              : Finding.missing("OpenGL", found.version(), "3.3 is needed: update the driver"));
      findings.add(Finding.good("GLSL", found.shadingLanguage()));
      findings.add(Finding.good("Renderer", found.renderer()));
      findings.add(
          Finding.good("Largest texture", found.largestTexture() + "x" + found.largestTexture()));
      return findings;
    } catch (MissingRequirementException e) {
      return List.of(
          Finding.missing(
              "OpenGL", e.getMessage(), "on Debian: apt-get install libgl1 libgl1-mesa-dri"));
    }
  }

  /** Looks for the native library without loading it, which would take a second. */
  private static Finding backend() {
    if (isPresent("org.nd4j.linalg.jcublas.JCublasBackend")) {
      return Finding.good("ND4J backend", "CUDA");
    }
    String platform = Platform.here().map(Platform::id).orElse("this machine");
    boolean there =
        Stream.of(platform, platform + "-onednn").anyMatch(EnvironmentCheck::hasNativeCode);
    return there
        ? Finding.good("ND4J backend", "CPU, " + platform)
        : Finding.missing(
            "ND4J backend", "none for " + platform, "delete target/ and start ./activarium again");
  }

  private static boolean hasNativeCode(String platform) {
    String folder = "org/nd4j/linalg/cpu/nativecpu/bindings/" + platform + "/";
    return Stream.of("libjnind4jcpu.so", "libjnind4jcpu.dylib", "jnind4jcpu.dll")
        .anyMatch(
            name -> EnvironmentCheck.class.getClassLoader().getResource(folder + name) != null);
  }

  private Finding widgets() {
    try {
      WidgetFinder.Found found = WidgetFinder.find(home);
      return found.rootClass().getName().startsWith("controlP5")
          ? Finding.good("Widgets", found.name())
          : Finding.optional(
              "Widgets", found.name(), "for ControlP5 itself put controlP5.jar into libraries/");
    } catch (MissingRequirementException e) {
      return Finding.missing("Widgets", "none", "delete target/ and start ./activarium again");
    }
  }

  private static Finding encoder() {
    return isPresent("org.bytedeco.ffmpeg.global.avcodec")
        ? Finding.good("Film encoder", "FFmpeg")
        : Finding.optional(
            "Film encoder", "none: films are left as numbered frames", "make films with ffmpeg");
  }

  private Finding data() {
    return Files.isDirectory(home.data())
        ? Finding.good("Data folder", home.data().toString())
        : Finding.missing("Data folder", home.data() + " is missing", "git checkout data");
  }

  private Finding exports() {
    Path exports = home.exports();
    try {
      Files.createDirectories(exports);
      Files.delete(Files.createTempFile(exports, ".doctor", null));
      return Finding.good("Exports folder", exports.toString());
    } catch (IOException e) {
      return Finding.missing(
          "Exports folder", exports + " cannot be written", "make it writable for you");
    }
  }

  private static boolean isPresent(String className) {
    try {
      Class.forName(className, false, EnvironmentCheck.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
