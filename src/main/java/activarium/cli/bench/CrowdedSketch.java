package activarium.cli.bench;

import activarium.session.Frame;
import activarium.session.RecordedSession;
import activarium.sketch.Explorer;
import activarium.sketch.SketchKit;
import activarium.view.map.Detail;
import activarium.window.Sketch;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;

/**
 * The observation explorer on a {@link CrowdedRecording}, with a hand that does something every
 * frame. Public for Processing's sake.
 */
public final class CrowdedSketch extends Sketch {

  private final Path folder;
  private final Detail detail;
  private volatile ObjIntConsumer<CrowdedSketch> hand = (sketch, frame) -> {};
  private volatile Explorer explorer;
  private SketchKit kit;

  CrowdedSketch(Path folder, Detail detail) {
    this.folder = folder;
    this.detail = detail;
  }

  @Override
  public void settings() {
    size(1280, 720);
  }

  @Override
  public void setup() {
    kit = new SketchKit(this);
    // Never started: projecting so many takes minutes, and it is drawing that is measured.
    RecordedSession session = kit.own(RecordedSession.open(folder, 1));
    explorer = kit.explore(session);
    explorer
        .stage()
        .show(
            new Frame(
                session.timeline().moments().get(0).snapshot(),
                session.layer(),
                CrowdedRecording.map(session.labels()),
                null,
                null));
    explorer.controls().detail(detail);
  }

  @Override
  public void draw() {
    kit.begin();
    hand.accept(this, frameCount);
    explorer.draw();
    kit.end();
  }

  /** What is done every frame from now on, given its number. */
  void hand(ObjIntConsumer<CrowdedSketch> newHand) {
    hand = newHand;
  }

  /** The explorer, or null before {@link #setup}. */
  Explorer explorer() {
    return explorer;
  }
}
