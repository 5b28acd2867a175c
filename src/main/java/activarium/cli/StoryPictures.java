package activarium.cli;

import activarium.core.AtomicFile;
import activarium.core.Home;
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
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * A picture of every cue of a story, captions included. The maps that are made for them stay with
 * the recordings, so that they are there at once when the story is told.
 *
 * @param size of the window
 * @param theme {@code dark} or {@code light}
 * @param captions language of the story's texts
 */
record StoryPictures(Story story, FrameSize size, String theme, String captions) {

  /**
   * Clicks through the story in a window.
   *
   * @param folder where pictures go, {@code cue-NUMBER.png}
   * @param told what is to know how each cue came
   * @throws activarium.core.MissingRequirementException if there is no display
   */
  void draw(Path folder, Consumer<StoryWalk.Step> told) throws InterruptedException {
    StoryProgram[] program = new StoryProgram[1];
    RunOptions plain = RunOptions.DEFAULT.withSize(size).withReload(false);
    StoryCue first = story.cues().get(0);
    try (RunningSketch running =
        new SketchRunner(Home.find())
            .openProgram(
                first.view().sketch(),
                StoryFile.options(plain, first.source()),
                (host, compiler) -> {
                  ViewProgram views = new ViewProgram(host, Home.find(), compiler);
                  program[0] =
                      new StoryProgram(
                          host, views, story, source -> StoryFile.options(plain, source), captions);
                  return program[0];
                })) {
      new StoryWalk(running, program[0])
          .in(theme)
          .walk((cue, sketch) -> save(folder, cue, sketch), told);
    }
  }

  private static void save(Path folder, StoryCue cue, Sketch sketch) {
    sketch.loadPixels();
    int width = sketch.pixelWidth;
    BufferedImage picture =
        new BufferedImage(width, sketch.pixelHeight, BufferedImage.TYPE_INT_RGB);
    picture.setRGB(0, 0, width, sketch.pixelHeight, sketch.pixels, 0, width);
    Path file = folder.resolve("cue-" + cue.called() + ".png");
    AtomicFile.stream(file, out -> ImageIO.write(picture, "png", out));
  }
}
