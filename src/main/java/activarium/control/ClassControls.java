package activarium.control;

import activarium.draw.Theme;
import activarium.parameter.Description;
import activarium.parameter.ParameterList;
import activarium.parameter.Section;
import activarium.parameter.ToggleParameter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/** The legend of the classes in a panel: a filled dot is a class that is shown. */
public final class ClassControls {

  private final ParameterList parameters;
  private final Set<Integer> hidden = new HashSet<>();

  /** Classes of which each is shown or hidden. */
  public ClassControls(List<String> names, Supplier<Theme> theme) {
    parameters =
        dots("class", names, theme, this::isVisible, this::isVisible, c -> on -> show(c, on));
  }

  private void show(int classIndex, boolean on) {
    if (on) {
      hidden.remove(classIndex);
    } else {
      hidden.add(classIndex);
    }
  }

  /**
   * A dot for each class.
   *
   * @param group what their names begin with, and where the words of their help are
   * @param shown which classes are shown
   * @param on what a state keeps, and a click turns over
   */
  static ParameterList dots(
      String group,
      List<String> names,
      Supplier<Theme> theme,
      IntPredicate shown,
      IntPredicate on,
      IntFunction<Consumer<Boolean>> set) {
    ParameterList dots = new ParameterList();
    for (int c = 0; c < names.size(); c++) {
      int index = c;
      String name = names.get(c);
      dots.add(
          new ToggleParameter(
              Description.called(group + "." + name, name, group, Section.CLASSES),
              () -> theme.get().classes().color(index),
              () -> shown.test(index),
              () -> on.test(index),
              set.apply(index)));
    }
    return dots;
  }

  /** For a panel. */
  public ParameterList parameters() {
    return parameters;
  }

  public boolean isVisible(int classIndex) {
    return !hidden.contains(classIndex);
  }

  /** The classes that are hidden. */
  Set<Integer> hidden() {
    return Set.copyOf(hidden);
  }
}
