package activarium.view.trail;

import activarium.selection.ChosenMemory;
import activarium.selection.Selection;
import activarium.trail.ClusterChanges;
import java.util.List;
import java.util.function.IntPredicate;

/** Which trails are drawn, and which are lifted out: by filter, by brush, by the pointer. */
public final class TrailChoice {

  private final TrailView view;
  private ClusterChanges changes;
  private TrailFilter filter = TrailFilter.NONE;
  private boolean[] brushed = {};
  private List<?> wanted;
  private int hovered = -1;

  public TrailChoice(TrailView view) {
    this.view = view;
  }

  /** So many trails are shown from now on; as many as before keep what is brushed. */
  public void size(int trails) {
    brushed = brushed.length == trails ? brushed : new boolean[trails];
    chooseWanted();
    apply();
  }

  /** Which trails change cluster is known from now on. */
  public void changes(ClusterChanges newChanges) {
    changes = newChanges;
    apply();
  }

  public void filter(TrailFilter newFilter) {
    if (!newFilter.equals(filter)) {
      filter = newFilter;
      apply();
    }
  }

  public boolean isVisible(int classIndex) {
    return filter.isVisible(classIndex);
  }

  /** The pointer is at a trail, or, with −1, at none. */
  public void hover(int trail) {
    if (trail != hovered) {
      hovered = trail;
      apply();
    }
  }

  public int hovered() {
    return hovered;
  }

  public void brush(boolean[] newBrushed) {
    brushed = newBrushed;
    apply();
  }

  public void clear() {
    brush(new boolean[brushed.length]);
  }

  public Selection brushed() {
    return Selection.where(brushed.length, i -> brushed[i]);
  }

  /** Brushes the trails of these numbers, as soon as there are trails. */
  public void restore(List<?> numbers) {
    wanted = numbers;
    chooseWanted();
  }

  private void chooseWanted() {
    if (wanted != null && view.trails() != null) {
      Selection chosen = ChosenMemory.selection(wanted, brushed.length);
      wanted = null;
      for (int i = 0; i < brushed.length; i++) {
        brushed[i] = chosen.contains(i);
      }
      apply();
    }
  }

  private void apply() {
    if (view.trails() == null) {
      return;
    }
    boolean any = isAnyBrushed();
    int[] classes = view.trails().classes();
    boolean[] strays = filter.strays(changes, classes.length);
    IntPredicate shown =
        i ->
            filter.isVisible(classes[i])
                && (strays == null || strays[i])
                && (!filter.onlyBrushed() || !any || brushed[i]);
    view.shown(shown);
    view.lifted(i -> i == hovered || hovered < 0 && any && !filter.onlyBrushed() && brushed[i]);
  }

  private boolean isAnyBrushed() {
    for (boolean each : brushed) {
      if (each) {
        return true;
      }
    }
    return false;
  }
}
