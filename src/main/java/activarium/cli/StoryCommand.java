package activarium.cli;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.dataset.DatasetCatalog;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.window.FrameSize;
import activarium.work.EndSignals;
import activarium.work.StopToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code story}: what a story needs before it is told. */
@Command(
    name = "story",
    mixinStandardHelpOptions = true,
    subcommands = StoryPicturesCommand.class,
    description = "Check a story, make the recordings that it declares, and save its pictures.")
final class StoryCommand implements Callable<Integer> {

  /** As a shell has it after Ctrl-C. */
  private static final int STOPPED = 130;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    CommandLine.usage(this, System.out);
    return CommandLine.ExitCode.OK;
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = "Read a story and say what is wrong.")
  int check(@Parameters(paramLabel = "STORY", description = "a file, or a name") String named) {
    return check(StoryFile.read(named));
  }

  /** Says that nothing is wrong, and what is missing. */
  static int check(Story story) {
    for (StoryCue cue : story.cues()) {
      StoryCue.Source source = cue.source();
      source
          .folder()
          .ifPresent(folder -> require(story, cue, source.recording().orElseThrow(), folder));
      source.beside().ifPresent(other -> require(story, cue, other.recording(), other.folder()));
    }
    List<DeclaredRecording> missing = missing(story);
    String left = missing.isEmpty() ? "" : "; to record before: " + names(missing);
    System.out.println(
        Text.of("%s: %d cues, nothing wrong%s", story.file(), story.cues().size(), left));
    return 0;
  }

  /**
   * The language that captions are told in.
   *
   * @throws BadInputException if the story has none of that one
   */
  static String language(Story story, Optional<String> wanted) {
    String captions = wanted.orElse(story.languages().get(0));
    if (!story.languages().contains(captions)) {
      throw BadInputException.of(
          story.file(), "a language of " + String.join(", ", story.languages()), captions);
    }
    return captions;
  }

  /** A folder that a cue names and nobody declares has to be there. */
  private static void require(Story story, StoryCue cue, String name, Path folder) {
    if (!story.recordings().containsKey(name) && !Files.isDirectory(folder)) {
      throw BadInputException.of(
          story.file() + ", cue " + cue.called(),
          "a recording that the story declares, or a folder beside it",
          name);
    }
  }

  /**
   * Refuses to tell a story whose recordings are not all made.
   *
   * @throws MissingRequirementException that says how to make them
   */
  static void requirePrepared(Story story) {
    List<DeclaredRecording> missing = missing(story);
    if (!missing.isEmpty()) {
      throw new MissingRequirementException(
          Text.of("%s lacks recordings (%s)", story.file(), names(missing)),
          Text.of("type ./activarium story prepare %s first%s", word(story), about(missing)));
    }
  }

  @Command(
      name = "prepare",
      mixinStandardHelpOptions = true,
      description = {
        "Make the recordings that a story declares, one after another, and draw its cues once.",
        "What is there is left alone; what was interrupted goes on after its last whole epoch."
      })
  int prepare(@Parameters(paramLabel = "STORY", description = "a file, or a name") String named)
      throws InterruptedException {
    Story story = StoryFile.read(named);
    if (!record(story)) {
      System.out.println("stopped; the same command goes on after the last whole epoch");
      return STOPPED;
    }
    draw(story);
    System.out.println(Text.of("done; type ./activarium show %s", word(story)));
    return 0;
  }

  /** Makes what is missing; false if it was stopped. */
  private boolean record(Story story) throws InterruptedException {
    List<DeclaredRecording> missing = missing(story);
    if (missing.isEmpty()) {
      System.out.println(Text.of("%s: all recordings are there", story.name()));
      return true;
    }
    System.out.println(
        Text.of(
            "%s: records %s in %s%s",
            story.name(),
            names(missing),
            missing.get(0).declared().folder().getParent(),
            about(missing)));
    fetch(missing);
    StopToken stop = new StopToken();
    try (EndSignals signals = EndSignals.handledBy(stop::stop)) {
      for (int i = 0; i < missing.size() && !stop.isStopped(); i++) {
        DeclaredRecording next = missing.get(i);
        System.out.println(
            Text.of(
                "%d of %d: %s%s",
                i + 1, missing.size(), next.declared().name(), about(List.of(next))));
        next.make(stop);
      }
    }
    return missing(story).isEmpty();
  }

  /**
   * Draws every cue once, so that its maps are there when it is told, and the lecturer's notes have
   * its picture. What was drawn after the story was written is left alone.
   */
  private static void draw(Story story) throws InterruptedException {
    List<StoryCue> told = story.cues().stream().filter(StoryCue::enabled).toList();
    if (told.stream().allMatch(cue -> isDrawn(story, cue))) {
      return;
    }
    String language = story.languages().get(0);
    Text.locale(language);
    System.out.println(Text.of("draws %d cues once, so that their maps are there", told.size()));
    int[] drawn = {0};
    try {
      Files.createDirectories(story.pictures());
      new StoryPictures(story, new FrameSize(1280, 720), "dark", language)
          .draw(
              story.pictures(),
              step ->
                  System.out.println(
                      Text.of("%d of %d: cue %s", ++drawn[0], told.size(), step.cue())));
    } catch (MissingRequirementException e) {
      System.out.println(e.getMessage() + "; maps are made when the story is told");
    } catch (IOException e) {
      throw BadInputException.of(story.pictures(), "a folder that can be written", e.getMessage());
    }
  }

  private static boolean isDrawn(Story story, StoryCue cue) {
    try {
      return Files.getLastModifiedTime(story.picture(cue))
              .compareTo(Files.getLastModifiedTime(story.file()))
          > 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Before any work: what is not on this machine and cannot be had is said at once. */
  private void fetch(List<DeclaredRecording> missing) {
    DatasetCatalog catalog = new DatasetCatalog(Home.find());
    missing.stream()
        .map(recording -> recording.command().datasetName())
        .distinct()
        .filter(name -> catalog.names().contains(name) && !catalog.isPresent(name))
        .forEach(
            name -> {
              System.out.println(Text.of("%s is not here: fetches it", name));
              FetchCommand fetching = new FetchCommand();
              new CommandLine(fetching).parseArgs(name);
              fetching.call();
            });
  }

  private static List<DeclaredRecording> missing(Story story) {
    return DeclaredRecording.all(story).stream().filter(r -> !r.isMade()).toList();
  }

  private static String names(List<DeclaredRecording> recordings) {
    return recordings.stream().map(r -> r.declared().name()).collect(Collectors.joining(", "));
  }

  /** How long they take, where the story says so. */
  private static String about(List<DeclaredRecording> recordings) {
    double minutes = recordings.stream().mapToDouble(DeclaredRecording::minutes).sum();
    if (minutes == 0) {
      return "";
    }
    long whole = Math.max(1, Math.round(minutes));
    return Text.of(" (about %d %s)", whole, whole == 1 ? "minute" : "minutes");
  }

  /** What a person types for it. */
  private static String word(Story story) {
    Path shipped = Home.find().data().resolve("stories");
    boolean ships = shipped.equals(story.file().toAbsolutePath().normalize().getParent());
    return ships ? story.name() : story.file().toString();
  }
}
