package activarium.parameter;

/** Where a parameter stands in a panel. Their order is the same in every sketch. */
public enum Section {
  /** What is shown: which layer, which moment, what of it plays. */
  WHAT,
  /** The legend of the classes, whose dots show and hide them. */
  CLASSES,
  /** How it is colored and drawn. */
  LOOK,
  /** What can be done. */
  ACTIONS,
  /** Folded away: what experts touch. */
  MORE
}
