package activarium.dataset;

import java.util.ArrayList;
import java.util.List;

/** What is worth a word about files that are read all the same: one line in the end. */
final class Notes {

  private static final int MOST = 5;

  private final List<String> all = new ArrayList<>();

  void add(String note) {
    all.add(note);
  }

  /** All of them in a line, unless there are many; empty if there is none. */
  String line() {
    int shown = Math.min(MOST, all.size());
    String line = String.join("; ", all.subList(0, shown));
    return all.size() > shown ? line + "; and " + (all.size() - shown) + " more of the kind" : line;
  }
}
