package activarium.view.interaction;

import activarium.draw.Box;
import activarium.selection.Selection;

/**
 * A view of many things of one kind, such as observations, which a hand picks and looks nearer at.
 */
public interface Pickable {

  /** How many there are; 0 while there is nothing to see. */
  int total();

  /** The one under a place of the canvas of those that are shown, or −1. */
  int pick(float x, float y, Box box);

  /** How far from one a pointer may be that picks it, in design units. */
  default float reach(Box box) {
    return 14;
  }

  /** Those of the shown that an outline covers. */
  Selection covered(Outline outline, Box box);

  /** The class of one, or −1. */
  int classOf(int thing);

  /** How a person looks at them. */
  Camera camera();

  /** What they are called, such as {@code image}. */
  String called();

  /** What one is to its class, such as {@code is}. */
  String relation();
}
