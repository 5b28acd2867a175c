package activarium.cli.bench;

import activarium.core.AtomicFile;
import activarium.core.Folders;
import activarium.core.Home;
import activarium.program.StoryProgram;
import activarium.program.StoryWalk;
import activarium.program.ViewProgram;
import activarium.sketchbook.RunningSketch;
import activarium.sketchbook.SketchRunner;
import activarium.story.Story;
import activarium.window.FrameSize;
import activarium.window.RunOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * Measures how long it takes in a window of 1280 × 720 from a click to the cue of a story that
 * looks at a recording: the first time, when maps are made, and when all was seen before; and how
 * evenly the window draws meanwhile. Before a click it waits, as a lecturer does who says
 * something, until the view that comes was opened behind the picture.
 */
final class CueBench {

  private static final int EPOCHS = 10;
  private static final int LAYERS = 3;
  private static final int NEURONS = 100;
  private static final int AGAIN = 3;

  private static final String STORY =
      """
      cues:
        - {cue: 1, view: map, recording: crowd, layer: hidden-3, epoch: 0}
        - {cue: 2, epoch: 5}
        - {cue: 3, epoch: 10, camera: {x: 0.4, y: 0.6, zoom: 3}}
        - {cue: 4, layer: hidden-1}
        - {cue: 5, view: explorer, layer: hidden-3, choose: {errors: true}}
        - {cue: 6, view: errors, choose: {class: 3}}
        - {cue: 7, view: neurons}
        - {cue: 8, view: map, color: confidence}
        - {cue: 9, view: layers}
        - {cue: 10, epoch: 0}
        - {cue: 11, view: map}
      """;

  private final int count;

  /**
   * @param count observations
   */
  CueBench(int count) {
    this.count = count;
  }

  /** Clicks through a story several times, and returns the figures by name. */
  Map<String, Object> run() throws InterruptedException, IOException {
    Path folder = Files.createTempDirectory("activarium-bench");
    try {
      new CrowdedRecording(count, EPOCHS, LAYERS, NEURONS)
          .write(Home.find(), folder.resolve("crowd"));
      Path story = folder.resolve("story.yaml");
      AtomicFile.text(story, STORY);
      return walk(Story.read(story));
    } finally {
      Folders.delete(folder);
    }
  }

  private Map<String, Object> walk(Story story) throws InterruptedException {
    RunOptions options =
        RunOptions.DEFAULT
            .withSize(new FrameSize(1280, 720))
            .withSeed(1)
            .withRecording(story.cues().get(0).source().folder().orElseThrow());
    StoryProgram[] program = new StoryProgram[1];
    try (RunningSketch running =
        new SketchRunner(Home.find())
            .openProgram(
                story.cues().get(0).view().sketch(),
                options,
                (host, compiler) -> {
                  ViewProgram views = new ViewProgram(host, Home.find(), compiler);
                  program[0] = new StoryProgram(host, views, story, source -> options, "en");
                  return program[0];
                })) {
      StoryWalk walk = new StoryWalk(running, program[0]);
      Map<String, Object> report = new LinkedHashMap<>();
      report.put("observations", count);
      List<StoryWalk.Step> first = walk.walk((cue, sketch) -> {});
      report.put("openingMillis", first.get(0).shown()); // no click comes before the first cue
      report.put("first", figures(first.subList(1, first.size())));
      report.put("firstCues", first);
      List<StoryWalk.Step> again = new ArrayList<>();
      for (int i = 0; i < AGAIN; i++) {
        again.addAll(walk.walk((cue, sketch) -> {}));
      }
      report.put("again", figures(again));
      return report;
    }
  }

  private static Map<String, Object> figures(List<StoryWalk.Step> steps) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("cues", steps.size());
    figures.put("shownMedianMillis", quantile(steps, StoryWalk.Step::shown, 0.5));
    figures.put("shown95Millis", quantile(steps, StoryWalk.Step::shown, 0.95));
    figures.put("settledMedianMillis", quantile(steps, StoryWalk.Step::settled, 0.5));
    figures.put("settled95Millis", quantile(steps, StoryWalk.Step::settled, 0.95));
    figures.put("prepared95Millis", quantile(steps, StoryWalk.Step::prepared, 0.95));
    figures.put("slowestFrameMedianMillis", quantile(steps, StoryWalk.Step::slowestFrame, 0.5));
    figures.put("slowestFrameMillis", quantile(steps, StoryWalk.Step::slowestFrame, 1));
    return figures;
  }

  private static double quantile(
      List<StoryWalk.Step> steps, ToDoubleFunction<StoryWalk.Step> figure, double share) {
    double[] sorted = steps.stream().mapToDouble(figure).sorted().toArray();
    return sorted[(int) Math.ceil(share * (sorted.length - 1))];
  }
}
