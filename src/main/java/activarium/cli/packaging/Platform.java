package activarium.cli.packaging;

import java.util.Locale;

/**
 * A kind of machine.
 *
 * @param name as in the name of a package, {@code linux-x86_64}
 * @param natives as JOGL has it in the names of its files, {@code linux-amd64}
 */
record Platform(String name, String natives) {

  /** That of this machine. */
  static Platform here() {
    return of(System.getProperty("os.name"), System.getProperty("os.arch"));
  }

  static Platform of(String system, String processor) {
    String known = system.toLowerCase(Locale.ROOT);
    boolean arm = processor.equals("aarch64");
    String processors = arm ? "arm64" : "x86_64";
    if (known.startsWith("mac")) {
      return new Platform("macos-" + processors, "macosx-universal");
    }
    String family = known.startsWith("win") ? "windows" : "linux";
    return new Platform(family + "-" + processors, family + "-" + (arm ? "aarch64" : "amd64"));
  }

  boolean isWindows() {
    return name.startsWith("windows");
  }
}
