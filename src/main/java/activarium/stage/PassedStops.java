package activarium.stage;

import activarium.recording.Snapshot;
import activarium.session.study.ActivationSequence;
import activarium.view.map.MapWords;
import activarium.view.map.Observations;
import activarium.view.trail.TrailStops;
import java.util.ArrayList;
import java.util.List;

/** What trails pass, as looks at the network say. */
public final class PassedStops {

  private PassedStops() {}

  /** The layers at one moment. */
  public static TrailStops layers(
      ActivationSequence layers, int[] labels, List<String> classNames) {
    List<String> names = layers.stops().stream().map(stop -> MapWords.brief(stop.layer())).toList();
    return of("trails.layer", names, layers.snapshots(), labels, classNames);
  }

  /**
   * Layers or epochs.
   *
   * @param what one of them is called: the name of a line in the words of the screen
   * @param names of each, short
   * @param snapshots of the network at each, several of which may be the same one
   * @param labels the true class of each observation
   */
  static TrailStops of(
      String what,
      List<String> names,
      List<Snapshot> snapshots,
      int[] labels,
      List<String> classNames) {
    List<Observations> observations = new ArrayList<>();
    for (int i = 0; i < snapshots.size(); i++) {
      boolean isSame = i > 0 && snapshots.get(i) == snapshots.get(i - 1);
      observations.add(
          isSame ? observations.get(i - 1) : Observations.of(snapshots.get(i), labels, classNames));
    }
    return new TrailStops(what, names, observations);
  }
}
