package activarium.cli;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.Folders;
import activarium.core.Text;
import activarium.recording.EpochFigures;
import activarium.recording.Recording;
import activarium.recording.RecordingFolder;
import activarium.recording.RecordingInfo;
import activarium.story.Story;
import activarium.story.StoryRecording;
import activarium.story.StoryRecording.Option;
import activarium.work.StopToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * A recording that a story declares, and the command that makes it: a story has the words of {@code
 * record}, and no others.
 */
record DeclaredRecording(StoryRecording declared, RecordCommand command) {

  /** The story decides where, and {@code prepare} whether to go on. */
  private static final Set<String> NOT_DECLARED = Set.of("out", "resume", "help", "version");

  /**
   * All that a story declares.
   *
   * @throws BadInputException with file, line and column of what cannot be recorded
   */
  static List<DeclaredRecording> all(Story story) {
    return story.recordings().values().stream().map(DeclaredRecording::of).toList();
  }

  private static DeclaredRecording of(StoryRecording declared) {
    RecordCommand command = new RecordCommand();
    CommandLine line = new CommandLine(command);
    Set<String> known =
        line.getCommandSpec().options().stream()
            .map(option -> option.longestName().substring(2))
            .filter(name -> !NOT_DECLARED.contains(name))
            .collect(Collectors.toSet());
    List<String> arguments = new ArrayList<>(List.of("--out=" + declared.folder()));
    for (Map.Entry<String, Option> entry : declared.options().entrySet()) {
      if (!known.contains(entry.getKey())) {
        String words = String.join(", ", known.stream().sorted().toList());
        throw BadInputException.of(
            entry.getValue().place(), "minutes or a word of record: " + words, entry.getKey());
      }
      arguments.add("--" + entry.getKey() + "=" + entry.getValue().value());
    }
    try {
      line.parseArgs(arguments.toArray(String[]::new));
      command.requireValid();
    } catch (ParameterException | BadInputException e) {
      throw new BadInputException(place(declared, e.getMessage()) + ": " + e.getMessage(), e);
    }
    return new DeclaredRecording(declared, command);
  }

  /** Where the option stands that a message is about. */
  private static String place(StoryRecording declared, String message) {
    return declared.options().entrySet().stream()
        .filter(entry -> message.matches("(?s)(.*--)?" + entry.getKey() + "\\b.*"))
        .findFirst()
        .map(entry -> entry.getValue().place())
        .orElse(declared.place());
  }

  /**
   * Whether it is there, to the last epoch.
   *
   * @throws BadInputException if another one lies in its place
   */
  boolean isMade() {
    return recordedEpochs() >= command.epochs() && Recording.open(declared.folder()) != null;
  }

  /** The last epoch that is there; −1 without even the one before training. */
  private int recordedEpochs() {
    RecordingFolder folder = new RecordingFolder(declared.folder());
    if (!Files.isRegularFile(folder.info())) {
      return -1;
    }
    RecordingInfo found = folder.readInfo();
    if (!command.makes(found)) {
      throw BadInputException.of(
          folder.root(),
          Text.of("what %s declares, or nothing: move it away", declared.place()),
          Text.of(
              "%s on %s, seed %d, %s",
              found.network(), found.dataset(), found.seed(), found.protocol()));
    }
    List<EpochFigures> epochs = found.epochs();
    return epochs.isEmpty() ? -1 : epochs.get(epochs.size() - 1).epoch();
  }

  /** Minutes that are left to make it, about. */
  double minutes() {
    double done = Math.max(0, recordedEpochs()) / (double) command.epochs();
    return declared.minutes() * Math.max(0, 1 - done);
  }

  /** Makes it, or what is left of it to make; whole epochs are kept whatever ends it. */
  void make(StopToken stop) throws InterruptedException {
    RecordingFolder folder = new RecordingFolder(declared.folder());
    boolean isBegun = Files.isRegularFile(folder.info());
    if (!isBegun && Files.isDirectory(folder.root())) {
      // What was ended before it had come to be a recording.
      AtomicFile.removeParts(folder.root());
      try {
        Folders.delete(folder.root().resolve("observations"));
      } catch (IOException e) {
        throw new UncheckedIOException(folder.root() + " cannot be written", e);
      }
    }
    command.record(isBegun, stop);
  }
}
