package activarium.control;

import activarium.session.Frame;
import activarium.session.Judgement;

/**
 * The newest judgement of a layer's maps: while a map follows the network, the one of the map
 * before; none as soon as another layer is shown, or nothing.
 */
public final class LastJudgement {

  private String layer;
  private Judgement judgement;

  /**
   * The judgement to show beside a frame, or null while there is none.
   *
   * @param frame what is shown, or null
   */
  public Judgement of(Frame frame) {
    if (frame == null || !frame.layer().equals(layer)) {
      layer = frame == null ? null : frame.layer();
      judgement = null;
    }
    if (frame != null && frame.judgement() != null) {
      judgement = frame.judgement();
    }
    return judgement;
  }
}
