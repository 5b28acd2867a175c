package activarium.session;

import java.util.ArrayList;
import java.util.List;

/** How what grows for months is kept small: the older half loses every second element. */
final class Thinning {

  private Thinning() {}

  /** Without every second element of the older half; the first stays. */
  static <T> List<T> thinned(List<T> list) {
    int older = Math.max(2, list.size() / 2);
    List<T> kept = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      if (i >= older || i % 2 == 0) {
        kept.add(list.get(i));
      }
    }
    return kept;
  }
}
