package activarium.view.trail;

import activarium.core.Clamp;
import activarium.core.Text;
import activarium.view.map.Observations;
import java.util.List;

/**
 * What trails pass: layers, or epochs.
 *
 * @param what one of them is called: the name of a line in the words of the screen, or words of
 *     one's own
 * @param names of each, short, as under a small map
 * @param observations of each: what the network takes the observations for there
 */
public record TrailStops(String what, List<String> names, List<Observations> observations) {

  /** Marks that find room along a trail. */
  private static final int MARKS = 10;

  public TrailStops {
    names = List.copyOf(names);
    observations = List.copyOf(observations);
    if (names.size() != observations.size()) {
      throw new IllegalArgumentException(
          Text.of("%d names of %d stops", names.size(), observations.size()));
    }
  }

  int count() {
    return names.size();
  }

  /** When trails pass a stop, 0 … 1. */
  float time(int stop) {
    return count() == 1 ? 1 : (float) stop / (count() - 1);
  }

  /** The last stop that trails have passed at a time. */
  public int at(float time) {
    return Clamp.of((int) (time * (count() - 1) + 1e-3f), 0, count() - 1);
  }

  /** What is written at a stop, such as {@code layer 2}. */
  String mark(int stop) {
    String name = names.get(stop);
    return Text.isSaid(what) ? Text.say(what, name) : what + " " + name;
  }

  /** Every so many-th stop is marked, so that marks find room: a round number of them. */
  int stepOfMarks() {
    int step = 1;
    for (int round : new int[] {2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
      step = (count() - 1) / step <= MARKS ? step : round;
    }
    return step;
  }
}
