package activarium.program;

import activarium.parameter.Preset;
import activarium.selection.Choosing;
import activarium.selection.Chosen;
import activarium.selection.SelectionMode;
import activarium.selection.SelectionModel;
import activarium.sketch.SketchKit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What goes with a person from view to view: the theme, the panel, what its parameters say, and
 * which observations are chosen. A parameter of one name means one thing in all views.
 *
 * @param theme {@code dark} or {@code light}
 * @param panel whether it is shown
 * @param parameters by name
 * @param chosen which observations; null where nobody can choose
 */
record Carried(String theme, boolean panel, Map<String, Object> parameters, Chosen chosen) {

  /** What the session knows, which all views share; and what a view does, and no other is to do. */
  private static final Set<String> LEFT = Set.of("layer", "epoch", "live", "method", "play");

  static Carried of(SketchKit kit) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    if (kit.parameters() != null) {
      parameters.putAll(Preset.of(kit.parameters()).values());
    }
    LEFT.forEach(parameters::remove);
    return new Carried(
        kit.canvas().theme().name(), kit.panel.isVisible(), parameters, kit.parts.choice());
  }

  /** What goes along to other observations. */
  Carried withoutChoice() {
    return new Carried(theme, panel, parameters, null);
  }

  void giveTo(SketchKit kit) {
    kit.theme(theme);
    kit.panel.show(panel);
    if (kit.parameters() != null) {
      new Preset(parameters).applyTo(kit.parameters());
    }
    Choosing choosing = kit.parts.choosing();
    if (chosen != null && choosing != null) {
      choosing.selections().forEach(this::choose);
    }
  }

  /** Of the same observations only; training images have other numbers. */
  private void choose(SelectionModel model) {
    boolean isOfSame = model.choice().first().total() == chosen.first().total();
    if (isOfSame && !model.choice().first().equals(chosen.first())) {
      model.choose(chosen.first(), SelectionMode.REPLACE, chosen.words());
    }
  }
}
