package activarium.render;

import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.export.DataFolder;
import activarium.export.ObservationData;
import activarium.projection.quality.NeighborhoodHit;
import activarium.selection.Chosen;
import activarium.selection.Selection;
import activarium.session.Frame;
import activarium.session.Judgement;
import activarium.session.Session;
import activarium.sketch.FailureReport;
import activarium.sketch.SketchKit;
import activarium.stage.TrailStage;
import activarium.window.Sketch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes the numbers behind what a sketch shows. */
final class DataExport extends ExportDriver {

  /** A side of the picture that nobody sees, but that layouts ask for. */
  private static final int WIDTH = 1280;

  private static final int HEIGHT = 720;

  private final Path folder;
  private volatile boolean complete;

  /**
   * @param folder that does not exist yet
   */
  DataExport(Path folder, ExportSettings settings) {
    super(settings, WIDTH, HEIGHT);
    this.folder = folder;
  }

  @Override
  void begin(Sketch sketch) {
    Session session = SketchKit.of(sketch).session();
    if (session == null) {
      throw BadInputException.of("export data", "a sketch that shows a network", "none");
    }
    session.judgeBy(NeighborhoodHit.DEFAULT_K); // the next step waits for it
  }

  @Override
  boolean step(Sketch sketch) {
    SketchKit kit = SketchKit.of(sketch);
    Frame frame = kit.session().taken();
    ObservationData data =
        new ObservationData(
            kit.session().observations().indices(),
            kit.session().labels(),
            kit.session().classNames(),
            frame.snapshot().predictions(),
            new FloatMatrix(frame.embedding().size(), 2, frame.embedding().positions()),
            quality(frame.judgement()),
            brushed(kit.parts.choice(), frame.embedding().size()));
    TrailStage trails = kit.parts.newest(TrailStage.class);
    boolean some = trails != null && trails.view().trails() != null;
    try {
      DataFolder.write(
          folder,
          data,
          some ? trails.view().trails().positions() : new float[0],
          kit.keeper.gather(WIDTH, HEIGHT));
    } catch (IOException | UncheckedIOException e) {
      throw FailureReport.unwritable(folder, e);
    }
    complete = true;
    return false;
  }

  private static Map<String, double[]> quality(Judgement judgement) {
    Map<String, double[]> quality = new LinkedHashMap<>();
    if (judgement != null) {
      quality.put("neighborhood_hit", judgement.hit().perPoint());
      quality.put("neighborhood_hit_high", judgement.hitHigh().perPoint());
      quality.put("trustworthiness", judgement.trustworthiness().perPoint());
      quality.put("continuity", judgement.continuity().perPoint());
    }
    return quality;
  }

  private static Map<String, boolean[]> brushed(Chosen chosen, int count) {
    Map<String, boolean[]> brushed = new LinkedHashMap<>();
    if (chosen != null) {
      brushed.put("brush_a", mask(chosen.first(), count));
      brushed.put("brush_b", mask(chosen.second(), count));
    }
    return brushed;
  }

  private static boolean[] mask(Selection selection, int count) {
    boolean[] mask = new boolean[count];
    for (int i = 0; i < count; i++) {
      mask[i] = selection.contains(i);
    }
    return mask;
  }

  @Override
  boolean end(Sketch sketch) {
    return true;
  }

  /** Whether the folder is there. */
  boolean isComplete() {
    return complete;
  }
}
