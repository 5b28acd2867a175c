package activarium.view.map;

import activarium.core.Text;
import activarium.dataset.Split;
import activarium.recording.ActivationSet;
import activarium.recording.TrainingPoint;
import activarium.session.Frame;
import activarium.session.LayerMap;
import activarium.session.LiveSession;
import activarium.session.NeuronFrame;
import activarium.session.Phase;
import activarium.session.Session;
import java.util.List;

/** What is said about the map that is shown, whatever was asked for meanwhile. */
public final class MapWords {

  /** Epochs that are told apart, since two decimals are shown. */
  private static final double SAME = 0.005;

  private MapWords() {}

  /** Which layer is shown; before there is a map, of what there will be one. */
  public static String heading(Session session, Frame frame) {
    if (frame == null) {
      return Text.shown("%s on %s", session.network(), session.dataset());
    }
    if (isImages(session, frame.layer())) {
      return "The images themselves";
    }
    int number = session.layers().indexOf(frame.layer()) + 1;
    String name =
        frame.layer().startsWith("hidden-") ? "Hidden layer" : "Layer “" + frame.layer() + "”";
    return Text.shown("%s %d of %d", name, number, session.layers().size());
  }

  /** A layer amid a sentence. */
  public static String layer(Session session, String layer) {
    if (isImages(session, layer)) {
      return "the input";
    }
    return layer.startsWith("hidden-")
        ? "hidden layer " + layer.substring("hidden-".length())
        : "layer “" + layer + "”";
  }

  /**
   * Of what neurons are shown, where it is not the layer and moment of the map; else nothing.
   *
   * @param neurons what is shown of them, or null
   * @param frame the map, or null
   */
  public static String neurons(Session session, NeuronFrame neurons, Frame frame) {
    if (neurons == null
        || frame != null
            && neurons.snapshot() == frame.snapshot()
            && neurons.layer().equals(frame.layer())) {
      return "";
    }
    return Text.shown(
        "%s at epoch %.2f", layer(session, neurons.layer()), neurons.snapshot().progress());
  }

  private static boolean isImages(Session session, String layer) {
    return layer.equals(ActivationSet.INPUT) && !session.layers().contains(layer);
  }

  /**
   * Of what the map is, and how good it is.
   *
   * @param still whether a picture is taken, in which nothing is under way
   */
  public static String subtitle(Session session, Frame frame, boolean still) {
    String split =
        session.observations().split() == Split.TRAIN ? "training images" : "test images";
    String images =
        Text.shown("%,d %s of %s", session.observations().count(), split, session.dataset());
    if (frame == null) {
      return images;
    }
    String how = isImages(session, frame.layer()) ? ", pixel by pixel" : " as this layer sees them";
    return images + how + quality(session, frame, still);
  }

  private static String quality(Session session, Frame frame, boolean still) {
    String kl = kl(frame.map());
    if (!still && !frame.layer().equals(session.layer())) {
      return Text.shown(
          " · %s is being mapped, %.0f %%",
          layer(session, session.layer()), 100 * session.progress());
    }
    if (kl.isEmpty() || frame.isSettled()) {
      return kl.isEmpty() ? "" : " · " + kl;
    }
    return session.isSettling() && !still
        ? Text.shown(" · settling %.0f %%, %s", 100 * session.progress(), kl)
        : " · quick map, " + kl;
  }

  /** The KL divergence of a map, or nothing if none is known. */
  public static String kl(LayerMap map) {
    return map == null ? "" : Text.shown("KL %.3f", map.kl());
  }

  /** The epoch of the map, or between which two it is on its way. */
  public static String epoch(Session session, Frame frame) {
    if (session.passage() != null) {
      return session.passage().words();
    }
    double epoch = frame.snapshot().progress();
    return Text.shown(
        network(session, frame).isEmpty() ? "epoch %.2f" : "map of epoch %.2f", epoch);
  }

  /** How far the network is, where the map is or soon will be of another time; else nothing. */
  public static String network(Session session, Frame frame) {
    List<TrainingPoint> points = session.timeline().points();
    if (!(session instanceof LiveSession) || points.isEmpty()) {
      return "";
    }
    double network = points.get(points.size() - 1).epochs();
    boolean same = Math.abs(network - frame.snapshot().progress()) < SAME;
    return same && session.phase() != Phase.TRAINING ? "" : Text.shown("network at %.2f", network);
  }
}
