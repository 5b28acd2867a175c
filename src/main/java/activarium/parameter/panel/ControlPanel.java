package activarium.parameter.panel;

import activarium.draw.Box;
import activarium.draw.Canvas;
import activarium.parameter.ActionParameter;
import activarium.parameter.ChoiceParameter;
import activarium.parameter.Parameter;
import activarium.parameter.ParameterList;
import activarium.parameter.RangeParameter;
import activarium.parameter.ToggleParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import processing.core.PApplet;
import processing.event.MouseEvent;

/**
 * Widgets for a list of parameters, one below the other. ControlP5, or its fork, listens to mouse
 * and touch; how it looks is drawn here, on the canvas. The panel follows the parameters, whoever
 * changes them.
 */
public final class ControlPanel {

  private final ParameterList parameters;
  private final WidgetLibrary library;
  private final PointerReplay replay = new PointerReplay();
  private final List<Row> rows = new ArrayList<>();
  private List<Parameter> shown = List.of();
  private Box box;
  private float scale;
  private float height;
  private boolean visible = true;

  public ControlPanel(PApplet applet, WidgetFinder.Found found, ParameterList parameters) {
    this.parameters = parameters;
    this.library = new WidgetLibrary(found, applet);
    applet.registerMethod("mouseEvent", this);
  }

  /** Called by Processing; the panel sees every pointer event first. */
  public void mouseEvent(MouseEvent event) {
    replay.add(event);
  }

  /** Height in design units that the panel needs; 0 before it was drawn first. */
  public float height() {
    return height;
  }

  /** Shows or hides it; hidden widgets do not react. */
  public void visible(boolean newVisible) {
    visible = newVisible;
    rows.forEach(row -> row.visible(newVisible));
  }

  public boolean isVisible() {
    return visible;
  }

  /** Lets the widgets react, and draws them into a box of the canvas. */
  public void draw(Canvas canvas, Box newBox) {
    build();
    if (!newBox.equals(box) || canvas.scale() != scale) {
      place(newBox, canvas.scale());
    }
    library.update(replay.next());
    if (visible) {
      rows.forEach(row -> row.paint(canvas));
      canvas.flush();
    }
  }

  private void place(Box newBox, float newScale) {
    box = newBox;
    scale = newScale;
    float y = 0;
    for (Row row : rows) {
      row.place(box.below(y).top(row.height()), scale);
      y += row.height();
    }
  }

  private void build() {
    List<Parameter> wanted = parameters.all().stream().filter(Parameter::isShown).toList();
    if (wanted.equals(shown) && rows.stream().allMatch(Row::isCurrent)) {
      return;
    }
    rows.forEach(Row::remove);
    rows.clear();
    shown = wanted;
    for (int i = 0; i < shown.size(); ) {
      i += addRow(i);
    }
    rows.forEach(row -> row.visible(visible));
    height = (float) rows.stream().mapToDouble(Row::height).sum();
    box = null;
  }

  /** Adds the row that starts with a parameter; returns how many parameters it took. */
  private int addRow(int index) {
    Parameter parameter = shown.get(index);
    if (parameter instanceof RangeParameter range) {
      rows.add(new RangeRow(library, range));
    } else if (parameter instanceof ChoiceParameter choice) {
      rows.add(
          StepperRow.suits(choice)
              ? new StepperRow(library, choice)
              : new ChoiceRow(library, choice));
    } else if (parameter instanceof ToggleParameter toggle) {
      List<ToggleParameter> toggles =
          run(index, ToggleParameter.class, t -> t.group().equals(toggle.group()));
      rows.add(new ToggleRow(library, toggles));
      return toggles.size();
    } else {
      List<ActionParameter> actions = run(index, ActionParameter.class, a -> true);
      rows.add(new ActionRow(library, actions));
      return actions.size();
    }
    return 1;
  }

  /** The parameters of one kind and group that follow one another from {@code index} on. */
  private <P> List<P> run(int index, Class<P> kind, Predicate<P> sameGroup) {
    List<P> run = new ArrayList<>();
    for (int i = index;
        i < shown.size()
            && kind.isInstance(shown.get(i))
            && sameGroup.test(kind.cast(shown.get(i)));
        i++) {
      run.add(kind.cast(shown.get(i)));
    }
    return run;
  }
}
