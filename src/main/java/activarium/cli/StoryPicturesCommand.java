package activarium.cli;

import activarium.cli.io.Usage;
import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.story.Story;
import activarium.window.FrameSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code story pictures}: a picture of every cue, and how long each took to come. */
@Command(
    name = "pictures",
    mixinStandardHelpOptions = true,
    description = "Click through a story and save the window at every cue, captions included.")
final class StoryPicturesCommand implements Callable<Integer> {

  @Parameters(paramLabel = "STORY", description = "a file, or a name")
  private String named;

  @Option(names = "--out", paramLabel = "DIR", required = true, description = "where to")
  private Path out;

  @Option(
      names = "--size",
      paramLabel = "WxH",
      description = "of the window (default: ${DEFAULT-VALUE})")
  private String size = "1280x720";

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      description = "dark or light (default: ${DEFAULT-VALUE})")
  private String theme = "dark";

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "of captions and all words (default: the story's first)")
  private Optional<String> language;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Story story = StoryFile.read(named);
    FrameSize window = Usage.valid(spec, () -> FrameSize.parse(size));
    if (!theme.equals("dark") && !theme.equals("light")) {
      throw BadInputException.of("--theme", "dark or light", theme);
    }
    StoryCommand.requirePrepared(story);
    String captions = StoryCommand.language(story, language);
    Text.locale(captions);
    Files.createDirectories(out);
    new StoryPictures(story, window, theme, captions)
        .draw(
            out,
            step ->
                System.out.println(
                    Text.of(
                        "cue %s: %.0f ms, settled after %.0f ms, slowest frame %.0f ms",
                        step.cue(), step.shown(), step.settled(), step.slowestFrame())));
    return 0;
  }
}
