package activarium.core;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/** What there is machine code for: an operating system and a kind of processor. */
public enum Platform {
  LINUX_X86_64("linux-x86_64", "linux-amd64"),
  LINUX_ARM64("linux-arm64", "linux-aarch64"),
  WINDOWS_X86_64("windows-x86_64", "windows-amd64"),
  MACOSX_X86_64("macosx-x86_64", "macos-x86_64"),
  MACOSX_ARM64("macosx-arm64", "macos-aarch64");

  private final String id;
  private final String folder;

  Platform(String id, String folder) {
    this.id = id;
    this.folder = folder;
  }

  /** As JavaCPP, its jars and our commands call it: {@code linux-x86_64}. */
  public String id() {
    return id;
  }

  /** As Processing 4 calls the folder of a library that holds its machine code. */
  public String folder() {
    return folder;
  }

  /** The one that this process runs on, if it is one of these. */
  public static Optional<Platform> here() {
    return of(System.getProperties());
  }

  /** The one that Java's properties tell of. */
  static Optional<Platform> of(Properties java) {
    String system = java.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    String processor = java.getProperty("os.arch", "");
    String family =
        system.startsWith("mac") ? "macosx" : system.startsWith("windows") ? "windows" : system;
    String kind =
        switch (processor) {
          case "amd64", "x86_64" -> "x86_64";
          case "aarch64", "arm64" -> "arm64";
          default -> processor;
        };
    return byId(family + "-" + kind);
  }

  /**
   * The one of that name.
   *
   * @throws BadInputException if there is none
   */
  public static Platform named(String id) {
    return byId(id).orElseThrow(() -> BadInputException.of("platform", "one of " + ids(), id));
  }

  private static Optional<Platform> byId(String id) {
    return Arrays.stream(values()).filter(platform -> platform.id.equals(id)).findFirst();
  }

  /** As JOGL has it in the names of its jars: {@code linux-amd64}. */
  public String jogl() {
    return id.startsWith("macosx") ? "macosx-universal" : folder;
  }

  public boolean isWindows() {
    return this == WINDOWS_X86_64;
  }

  /**
   * The one that this process runs on.
   *
   * @throws MissingRequirementException if it is none of these
   */
  public static Platform requireHere() {
    return here().orElseThrow(Platform::unknown);
  }

  /** Says that there is no machine code for what this process runs on. */
  static MissingRequirementException unknown() {
    return new MissingRequirementException(
        Text.of(
            "Activarium has no machine code for %s on %s",
            System.getProperty("os.name"), System.getProperty("os.arch")),
        "there is some for " + ids());
  }

  /** All names, for a person. */
  public static String ids() {
    return Arrays.stream(values()).map(Platform::id).collect(Collectors.joining(", "));
  }
}
