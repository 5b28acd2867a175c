package activarium.cli;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.exhibit.KioskProfile;
import activarium.recording.Recording;
import activarium.story.Story;
import activarium.story.StoryCue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What a kiosk shows.
 *
 * @param story that goes round
 * @param problems that somebody is to mend, a line each
 */
record Exhibition(KioskProfile profile, Story story, List<String> problems) {

  private static final Logger LOG = LoggerFactory.getLogger(Exhibition.class);

  /** What was in the profile when the watchdog began. */
  private static final String KEPT = "ACTIVARIUM_KIOSK_PROFILE";

  /** A story that needs nothing but what ships. */
  private static final String NEEDS_NOTHING = "tour";

  /** The profile that ships. */
  static Path shipped() {
    return Home.find().data().resolve("kiosk.yaml");
  }

  /**
   * Reads it, for people who can mend what is wrong.
   *
   * @throws BadInputException with file, line and what is expected
   */
  static Exhibition read(Path file) {
    KioskProfile profile = KioskProfile.read(file);
    Story story = StoryFile.read(profile.story().toString());
    StoryCommand.requirePrepared(story);
    return new Exhibition(profile, story, List.of());
  }

  /** What {@link #whatever} needs, from who has read it: for the environment of another process. */
  static Map<String, String> kept(Path file) {
    try {
      return Map.of(KEPT, Files.readString(file));
    } catch (IOException e) {
      return Map.of();
    }
  }

  /**
   * Reads it for visitors, where nobody is there to mend anything: of what was spoiled since the
   * watchdog began, the profile is taken as it was, cues without a recording are left out, and of a
   * story that is no longer one a story that ships takes the place.
   */
  static Exhibition whatever(Path file) {
    List<String> problems = new ArrayList<>();
    KioskProfile profile = profile(file, problems);
    return new Exhibition(profile, story(profile.story(), problems), List.copyOf(problems));
  }

  private static void tell(String instead, BadInputException e, List<String> problems) {
    LOG.error(instead, e);
    problems.add(e.getMessage());
  }

  private static KioskProfile profile(Path file, List<String> problems) {
    try {
      return KioskProfile.read(file);
    } catch (BadInputException e) {
      tell("the profile is taken as it was when the kiosk began", e, problems);
    }
    try {
      return KioskProfile.read(file, System.getenv().getOrDefault(KEPT, ""));
    } catch (BadInputException e) {
      tell("the profile is taken that ships", e, problems);
      return KioskProfile.read(shipped());
    }
  }

  private static Story story(Path file, List<String> problems) {
    try {
      Story story = StoryFile.read(file.toString());
      Map<Path, Boolean> known = new HashMap<>();
      List<StoryCue> cues =
          story.cues().stream().filter(cue -> isReadable(cue.source(), known, problems)).toList();
      return new Story(
          file, story.title(), story.minutes(), story.languages(), story.recordings(), cues);
    } catch (BadInputException e) {
      tell("the story is one that ships", e, problems);
      return StoryFile.read(NEEDS_NOTHING);
    }
  }

  private static boolean isReadable(
      StoryCue.Source source, Map<Path, Boolean> known, List<String> problems) {
    return source.folder().map(it -> isReadable(it, known, problems)).orElse(true)
        && source.beside().map(it -> isReadable(it.folder(), known, problems)).orElse(true);
  }

  private static boolean isReadable(
      Path recording, Map<Path, Boolean> known, List<String> problems) {
    return known.computeIfAbsent(
        recording,
        it -> {
          try {
            Recording.open(it);
            return true;
          } catch (BadInputException e) {
            tell("its cues are left out", e, problems);
            return false;
          }
        });
  }
}
