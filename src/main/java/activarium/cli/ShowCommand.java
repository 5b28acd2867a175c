package activarium.cli;

import activarium.cli.io.HallOptions;
import activarium.cli.io.Usage;
import activarium.cli.io.WindowOptions;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import activarium.core.Text;
import activarium.program.StoryProgram;
import activarium.program.ViewProgram;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchCompiler;
import activarium.sketchbook.SketchRunner;
import activarium.story.Story;
import activarium.story.StoryCue;
import activarium.window.RunOptions;
import activarium.window.SketchHost;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code show}: tells a story with the views. */
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description = {
      "Tell a story, a YAML file of cues, in one window.",
      "Page down: the next cue. Page up: the one before. Home: back to the cue. B: black.",
      "+: what is seen becomes the next cue, in the story's file. N: the lecturer's notes.",
      "F: freezes the picture. L: a light. Z: a magnifier. T: light and large, for a hall."
    })
final class ShowCommand implements Callable<Integer> {

  @Parameters(paramLabel = "STORY", description = "a YAML file, or the name of one that ships")
  private String named;

  @Option(names = "--check", description = "read the story, say what is wrong, and end")
  private boolean check;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "of captions, one of the story's own (default: its first)")
  private Optional<String> language;

  @Option(names = "--notes", description = "open the lecturer's notes on another display")
  private boolean notes;

  @Mixin private WindowOptions window;

  @Mixin private HallOptions hall;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    Story story = StoryFile.read(named);
    String captions = StoryCommand.language(story, language);
    Text.locale(captions);
    if (check) {
      return StoryCommand.check(story);
    }
    StoryCommand.requirePrepared(story);
    if (Boolean.getBoolean("activarium.headless")) {
      throw new MissingRequirementException(
          "no display to tell a story on", "set DISPLAY, or read it by --check");
    }
    Home home = Home.find();
    Optional<String> display = window.display(home);
    RunOptions options = options(story.cues().get(0).source(), display);
    try (RunningSketch running =
        new SketchRunner(home)
            .openProgram(
                story.cues().get(0).view().sketch(),
                options,
                (host, compiler) -> program(host, compiler, story, captions, display))) {
      running.await();
    }
    return 0;
  }

  private StoryProgram program(
      SketchHost host,
      SketchCompiler compiler,
      Story story,
      String captions,
      Optional<String> display) {
    ViewProgram views = new ViewProgram(host, Home.find(), compiler).distance(hall.distance());
    StoryProgram program =
        new StoryProgram(host, views, story, source -> options(source, display), captions);
    if (notes) {
      host.afterFrame(sketch -> program.toggleNotes());
    }
    return program;
  }

  private RunOptions options(StoryCue.Source source, Optional<String> display) {
    RunOptions shown =
        Usage.valid(
            spec, () -> RunOptions.DEFAULT.withWindow(window.size(), window.fullscreen(), display));
    return StoryFile.options(shown, source);
  }
}
