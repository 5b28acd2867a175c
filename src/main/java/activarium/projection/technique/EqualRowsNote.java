package activarium.projection.technique;

import activarium.projection.neighbor.Neighbors;
import java.util.List;

/** What is said of equal rows by techniques that push them apart. */
final class EqualRowsNote {

  private EqualRowsNote() {}

  /**
   * A line if there are equal rows, else none.
   *
   * @param technique in a person's words
   */
  static List<String> of(Neighbors neighbors, String technique) {
    int count = 0;
    for (int i = 0; i < neighbors.size(); i++) {
      count += neighbors.squaredDistances()[i * neighbors.k()] == 0 ? 1 : 0;
    }
    return count == 0
        ? List.of()
        : List.of(
            count
                + " rows equal others: "
                + technique
                + " lays equal rows near one another, not in one place");
  }
}
