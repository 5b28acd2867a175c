package activarium.view.map;

import activarium.draw.Theme;
import activarium.gpu.glyph.ObservationPass.Rim;
import activarium.selection.Chosen;
import activarium.selection.Selection;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * How the observations of a map look: their color, which of them stand out, and which lie on top.
 * Whatever changes makes it {@link #isStale}, until {@link #renewed}.
 */
final class MapLook {

  /**
   * What is not chosen, while something is; of 255. It stays to be seen, from the last row, too.
   */
  static final int FADED = 0x66;

  static final int FULL = 0xff;

  /** What is of a class that is not shown: a shadow. */
  private static final int HIDDEN = 0x1f;

  /** From the bottom to the top: faded and right, faded and wrong, right, wrong. */
  static final int LAYERS = 4;

  private Observations observations;
  private Chosen choice;
  private MapColors colors = MapColors.TRUE_CLASS;
  private IntPredicate visible = c -> true;
  private boolean stale;
  private boolean[] seen = {};

  /** Whether they are others than before. */
  boolean observations(Observations newObservations) {
    boolean others = newObservations != observations;
    observations = newObservations;
    return others;
  }

  /** Something else has changed. */
  void stale() {
    stale = true;
  }

  Observations observations() {
    return observations;
  }

  void choice(Chosen newChoice) {
    stale |= newChoice != choice;
    choice = newChoice;
  }

  void colors(MapColors newColors) {
    stale |= newColors != colors;
    colors = newColors;
  }

  /** Forgets what it was to draw. */
  void forget() {
    observations = null;
    choice = null;
  }

  void visibleClasses(IntPredicate newVisible) {
    visible = newVisible;
    stale = true;
  }

  IntPredicate visibleClasses() {
    return visible;
  }

  boolean isVisible(int observation) {
    return observations != null && visible.test(observations.labels()[observation]);
  }

  /** Whether something has changed since it was {@link #renewed}. */
  boolean isStale() {
    return stale || !Arrays.equals(seen, classesNow());
  }

  void renewed() {
    stale = false;
    seen = classesNow();
  }

  /** Which classes are shown: who was asked may say something else in every frame. */
  private boolean[] classesNow() {
    boolean[] now = new boolean[observations.classNames().size()];
    for (int c = 0; c < now.length; c++) {
      now[c] = visible.test(c);
    }
    return now;
  }

  /** How strong one is drawn, of 255. */
  int strength(int observation, boolean full) {
    return full ? FULL : isVisible(observation) ? FADED : HIDDEN;
  }

  boolean isAnyChosen() {
    return choice != null && !(choice.first().isEmpty() && choice.second().isEmpty());
  }

  private boolean isFull(int i, boolean anyChosen) {
    return isVisible(i)
        && (!anyChosen || choice.first().contains(i) || choice.second().contains(i));
  }

  /** What draws one observation. */
  interface Drawing {
    /**
     * @param layer 0 … {@link #LAYERS} − 1
     * @param full whether it is not faded
     */
    void draw(int observation, int layer, boolean full);
  }

  /** All of them, from the bottom to the top. */
  void eachInOrder(Drawing drawing) {
    boolean any = isAnyChosen();
    byte[] layers = new byte[observations.count()];
    for (int i = 0; i < layers.length; i++) {
      int wrong = observations.isError(i) ? 1 : 0;
      layers[i] = (byte) ((isFull(i, any) ? 2 : 0) + wrong);
    }
    for (int layer = 0; layer < LAYERS; layer++) {
      for (int i = 0; i < layers.length; i++) {
        if (layers[i] == layer) {
          drawing.draw(i, layer, layer >= 2);
        }
      }
    }
  }

  /** Whether outliers are ringed. */
  boolean hasRings() {
    return colors.stability() != null;
  }

  MapColors colors() {
    return colors;
  }

  Rim rim(int i) {
    if (choice == null) {
      return Rim.NONE;
    }
    Selection second = choice.second();
    return second.contains(i) ? Rim.SECOND : choice.first().contains(i) ? Rim.FIRST : Rim.NONE;
  }

  /** 0xFFRRGGBB of a disk, or of the rim of a triangle. */
  int color(int i, Theme theme) {
    return colors.color(theme, observations, i);
  }

  /** 0xFFRRGGBB of the inside of a triangle. */
  int core(int i, Theme theme) {
    return colors.core(theme, observations, i);
  }
}
