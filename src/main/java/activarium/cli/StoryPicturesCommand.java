package activarium.cli;

import activarium.cli.io.Usage;
import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.program.StoryProgram;
import activarium.program.StoryWalk;
import activarium.program.ViewProgram;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import activarium.window.Sketch;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
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
    if (Boolean.getBoolean("activarium.headless")) {
      throw new MissingRequirementException("no display to tell a story on", "set DISPLAY");
    }
    String captions = StoryCommand.language(story, language);
    Text.locale(captions);
    Files.createDirectories(out);
    StoryProgram[] program = new StoryProgram[1];
    RunOptions plain = RunOptions.DEFAULT.withSize(window).withReload(false);
    try (RunningSketch running =
        new SketchRunner(Home.find())
            .openProgram(
                story.cues().get(0).view().sketch(),
                StoryFile.options(plain, story.cues().get(0).source()),
                (host, compiler) -> {
                  ViewProgram views = new ViewProgram(host, Home.find(), compiler);
                  program[0] =
                      new StoryProgram(
                          host, views, story, source -> StoryFile.options(plain, source), captions);
                  return program[0];
                })) {
      for (StoryWalk.Step step : new StoryWalk(running, program[0]).in(theme).walk(this::save)) {
        System.out.println(
            Text.of(
                "cue %s: %.0f ms, settled after %.0f ms, slowest frame %.0f ms",
                step.cue(), step.shown(), step.settled(), step.slowestFrame()));
      }
    }
    return 0;
  }

  private void save(StoryCue cue, Sketch sketch) {
    sketch.loadPixels();
    int width = sketch.pixelWidth;
    BufferedImage picture =
        new BufferedImage(width, sketch.pixelHeight, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, sketch.pixelHeight, sketch.pixels, 0, width);
    Path file = out.resolve("cue-" + cue.called() + ".png");
    try {
      ImageIO.write(picture, "png", file.toFile());
    } catch (IOException e) {
      throw new BadInputException(Text.of("cannot write %s: %s", file, e.getMessage()), e);
    }
  }
}
