package activarium.view.trail;

import activarium.selection.Selection;
import activarium.selection.SelectionModel;
import activarium.trail.ClusterChanges;
import java.util.function.IntPredicate;

/** Which trails are drawn, and which are lifted out: by filter, by choice, by the pointer. */
public final class TrailChoice {

  private final TrailView view;
  private final SelectionModel model;
  private ClusterChanges changes;
  private TrailFilter filter = TrailFilter.NONE;
  private Selection applied;
  private int hovered = -1;

  /**
   * @param model of the observations whose trails they are
   */
  public TrailChoice(TrailView view, SelectionModel model) {
    this.view = view;
    this.model = model;
  }

  /** There are other trails. */
  public void renew() {
    applied = null;
  }

  /** Which trails change cluster is known from now on. */
  public void changes(ClusterChanges newChanges) {
    changes = newChanges;
    applied = null;
  }

  public void filter(TrailFilter newFilter) {
    if (!newFilter.equals(filter)) {
      filter = newFilter;
      applied = null;
    }
  }

  public boolean isVisible(int classIndex) {
    return filter.isVisible(classIndex);
  }

  /** The pointer is at a trail, or, with −1, at none. */
  public void hover(int trail) {
    if (trail != hovered) {
      hovered = trail;
      applied = null;
    }
  }

  public int hovered() {
    return hovered;
  }

  /** Shows what is chosen now. Once a frame. */
  public void apply() {
    Selection chosen = model.choice().any();
    if (view.trails() == null || chosen.equals(applied)) {
      return;
    }
    applied = chosen;
    int[] classes = view.trails().classes();
    boolean[] strays = filter.strays(changes, classes.length);
    boolean only = filter.onlyBrushed() && !chosen.isEmpty();
    IntPredicate shown =
        i ->
            filter.isVisible(classes[i])
                && (strays == null || strays[i])
                && (!only || chosen.contains(i));
    view.shown(shown);
    view.lifted(i -> i == hovered || hovered < 0 && !only && chosen.contains(i));
  }
}
