package activarium.view.map;

import activarium.core.Text;
import activarium.dataset.Split;
import activarium.projection.technique.Projection;
import activarium.recording.ActivationSet;
import activarium.recording.TrainingPoint;
import activarium.session.Frame;
import activarium.session.LayerMap;
import activarium.session.LiveSession;
import activarium.session.NeuronFrame;
import activarium.session.Passage;
import activarium.session.Phase;
import activarium.session.Session;
import java.util.List;

/** What is said about the map that is shown, whatever was asked for meanwhile. */
public final class MapWords {

  private static final String HIDDEN = "hidden-";

  /** Epochs that are told apart, since two decimals are shown. */
  private static final double SAME = 0.005;

  private MapWords() {}

  /** Which layer is shown and when; before there is a map, of what there will be one. */
  public static String heading(Session session, Frame frame) {
    if (frame == null) {
      return Text.say("map.of", session.network(), session.dataset());
    }
    String layer = title(session, frame.layer());
    if (isImages(session, frame.layer())) {
      return layer;
    }
    Passage passage = session.playback().passage();
    if (passage != null) {
      return Text.say("map.passage", layer, passage.start(), passage.end());
    }
    double epoch = frame.snapshot().progress();
    return epoch == 0
        ? Text.say("map.untrained", layer)
        : Text.say("map.at", layer, Text.brief(epoch));
  }

  /** A layer as the beginning of a sentence. */
  public static String title(Session session, String layer) {
    return named(session, layer, "");
  }

  /** A layer amid a sentence. */
  public static String layer(Session session, String layer) {
    return named(session, layer, ".amid");
  }

  /** A layer in few letters, as on a button, or along a trail. */
  public static String brief(String layer) {
    if (layer.equals(ActivationSet.INPUT)) {
      return Text.say("map.layer.input.brief");
    }
    return layer.startsWith(HIDDEN) ? layer.substring(HIDDEN.length()) : layer;
  }

  private static String named(Session session, String layer, String place) {
    if (isImages(session, layer)) {
      return Text.say("map.layer.input" + place);
    }
    return layer.startsWith(HIDDEN)
        ? Text.say("map.layer.hidden" + place, brief(layer))
        : Text.say("map.layer.named" + place, layer);
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
    return Text.say("map.layer-at", layer(session, neurons.layer()), neurons.snapshot().progress());
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
    String images = images(session);
    if (frame == null) {
      return images;
    }
    String how = isImages(session, frame.layer()) ? "map.images.input" : "map.images.layer";
    String quality = quality(session, frame, still);
    return Text.say(how, images) + (quality.isEmpty() ? "" : " · " + quality);
  }

  /** Which images are shown, and how many. */
  public static String images(Session session) {
    return images(
        session.observations().split(), session.observations().count(), session.dataset());
  }

  /** The same of any images. */
  public static String images(Split split, int count, String dataset) {
    return Text.say(split == Split.TRAIN ? "map.images.train" : "map.images.test", count, dataset);
  }

  private static String quality(Session session, Frame frame, boolean still) {
    String made = made(session, frame.map());
    if (!still && !frame.layer().equals(session.layer())) {
      return Text.say(
          "map.being-mapped", layer(session, session.layer()), 100 * session.progress());
    }
    if (!still && !made.isEmpty() && !frame.map().technique().equals(session.technique())) {
      return Text.say(
          "map.technique-follows",
          made,
          session.techniques().require(session.technique()).title(),
          100 * session.progress());
    }
    if (made.isEmpty() || frame.isSettled()) {
      return made;
    }
    return session.settling().isSettling() && !still
        ? Text.say("map.settling", 100 * session.progress(), made)
        : Text.say("map.quick", made);
  }

  /** By which technique a map was made, and what that minimizes; nothing if it is not known. */
  public static String made(Session session, LayerMap map) {
    if (map == null) {
      return "";
    }
    Projection technique = session.techniques().require(map.technique());
    return technique.costName().isEmpty()
        ? technique.title()
        : Text.say("map.cost", technique.title(), technique.costTitle(), map.cost());
  }

  /** How far the network is, where the map is or soon will be of another time; else nothing. */
  public static String network(Session session, Frame frame) {
    List<TrainingPoint> points = session.timeline().points();
    if (!(session instanceof LiveSession) || points.isEmpty()) {
      return "";
    }
    double network = points.get(points.size() - 1).epochs();
    boolean same = Math.abs(network - frame.snapshot().progress()) < SAME;
    return same && session.phase() != Phase.TRAINING ? "" : Text.say("map.network", network);
  }
}
