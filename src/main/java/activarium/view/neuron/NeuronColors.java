package activarium.view.neuron;

import activarium.draw.Ramp;
import activarium.draw.Theme;
import activarium.neuron.NeuronMap;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * How neurons are colored: by the class that each decides most, by how well they decide one class,
 * or by any other numbers. What a neuron tells no better than chance would leaves it gray.
 */
final class NeuronColors {

  /** Contrasts of this many standard deviations have the strongest color. */
  private static final float STRONG = 1.5f;

  private NeuronMap map;
  private int onlyClass = -1;
  private float[] contrast;
  private int[] order = {};

  void show(NeuronMap newMap) {
    map = newMap;
    sort();
  }

  void onlyClass(int newClass) {
    onlyClass = newClass;
    sort();
  }

  void contrast(float[] newContrast) {
    contrast = newContrast;
    sort();
  }

  boolean showsContrast() {
    return contrast != null;
  }

  /** All neurons, the strongest last, so that they are drawn on top. */
  int[] order() {
    return order;
  }

  private void sort() {
    if (map != null) {
      Integer[] neurons = IntStream.range(0, map.neurons()).boxed().toArray(Integer[]::new);
      Arrays.sort(neurons, Comparator.comparing(this::strength));
      order = Arrays.stream(neurons).mapToInt(i -> i).toArray();
    }
  }

  /** How much a neuron stands out, 0 … 1. */
  float strength(int neuron) {
    if (contrast != null) {
      return neuron < contrast.length ? Math.min(1, Math.abs(contrast[neuron]) / STRONG) : 0;
    }
    int c = shownClass(neuron);
    return c < 0 ? 0 : map.power().score(c, neuron);
  }

  private int shownClass(int neuron) {
    if (onlyClass < 0) {
      return map.power().decidedClass(neuron);
    }
    return map.power().isSignificant(onlyClass, neuron) ? onlyClass : -1;
  }

  int color(Theme theme, int neuron) {
    if (contrast != null) {
      return Ramp.signed(theme, neuron < contrast.length ? contrast[neuron] / STRONG : 0);
    }
    int c = shownClass(neuron);
    int hue = c < 0 ? theme.line() : theme.classes().color(c);
    return Ramp.mix(theme.faded(theme.muted(), 0.45f), hue, strength(neuron));
  }
}
