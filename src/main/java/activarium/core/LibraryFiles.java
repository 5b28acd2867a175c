package activarium.core;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Whether a library of Processing's is whole: whoever makes one writes down what it needs to run.
 * Files get lost where a person moves them, and machine code is put in for some platforms only.
 */
public final class LibraryFiles {

  /** The list, in the folder of the library: one path a line, with slashes. */
  public static final String LIST = "files.txt";

  private static final String CODE = "library/";

  private LibraryFiles() {}

  /**
   * Looks for all that the list names. Only a library has one: elsewhere nothing is asked for.
   *
   * @throws MissingRequirementException naming the first file that is not there, or the platform
   *     that it holds no machine code for
   */
  public static void require(Home home) {
    require(home.root(), Platform.here());
  }

  /**
   * The same.
   *
   * @param here what this process runs on, if it is known
   */
  static void require(Path library, Optional<Platform> here) {
    Path list = library.resolve(LIST);
    if (!Files.isRegularFile(list)) {
      return;
    }
    List<String> files = read(list);
    Platform platform = here.orElseThrow(Platform::unknown);
    if (files.stream().noneMatch(file -> isCodeOf(platform, file))) {
      throw new MissingRequirementException(
          Text.of("the Activarium library has no machine code for %s", platform.id()),
          Text.of(
              "install one that was made by ./activarium library --platform %s", platform.id()));
    }
    for (String file : files) {
      if (!isCodeOfOthers(platform, file) && !Files.exists(library.resolve(file))) {
        throw new MissingRequirementException(
            Text.of("the Activarium library lacks %s", file),
            Text.of("delete the folder %s and install activarium.zip again", library));
      }
    }
  }

  private static List<String> read(Path list) {
    try {
      return Files.readAllLines(list, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new MissingRequirementException(
          list + " cannot be read", "install activarium.zip again", e);
    }
  }

  private static boolean isCodeOf(Platform platform, String file) {
    return file.startsWith(CODE + platform.folder() + "/");
  }

  /** A person with one machine may delete what is of others. */
  private static boolean isCodeOfOthers(Platform platform, String file) {
    for (Platform other : Platform.values()) {
      if (other != platform && isCodeOf(other, file)) {
        return true;
      }
    }
    return false;
  }
}
