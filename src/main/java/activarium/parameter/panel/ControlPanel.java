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
import processing.event.KeyEvent;
import processing.event.MouseEvent;

/**
 * Widgets for a list of parameters, one below the other, the less usual ones folded away.
 * ControlP5, or its fork, listens to mouse and touch; keys are heard here, and how all looks is
 * drawn here, on the canvas. The panel follows the parameters, whoever changes them.
 */
public final class ControlPanel {

  private final PApplet applet;
  private final ParameterList parameters;
  private final WidgetLibrary library;
  private final PointerReplay replay = new PointerReplay();
  private final PanelFocus focus = new PanelFocus();
  private final PanelHelp help = new PanelHelp();
  private final List<Row> rows = new ArrayList<>();
  private List<Parameter> shown = List.of();
  private Box box;
  private float scale;
  private float height;
  private boolean visible = true;

  public ControlPanel(PApplet applet, WidgetFinder.Found found, ParameterList parameters) {
    this.applet = applet;
    this.parameters = parameters;
    this.library = new WidgetLibrary(found, applet);
    applet.registerMethod("mouseEvent", this);
  }

  /** Called by Processing; the panel sees every pointer event first. */
  public void mouseEvent(MouseEvent event) {
    replay.add(event);
    if (event.getAction() == MouseEvent.PRESS) {
      focus.leave();
      help.hush();
    }
  }

  /** Whether a key is for the panel, and not for the sketch; if so, it is obeyed. */
  public boolean take(KeyEvent event) {
    return visible && event.getAction() == KeyEvent.PRESS && focus.take(event);
  }

  /** The parameter that the keyboard is at, or null. */
  public Parameter focused() {
    return focus.parameter();
  }

  /** Where help is drawn in this frame, or null if it is not. */
  public Box help() {
    return help.shown();
  }

  /** Height in design units that the panel needs; 0 before it was drawn first. */
  public float height() {
    return height;
  }

  /** Shows or hides it; hidden widgets do not react. */
  public void visible(boolean newVisible) {
    visible = newVisible;
    focus.leave();
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
      if (!canvas.isStill()) {
        paintHints(canvas);
      }
      canvas.flush();
    }
  }

  /** What is for whoever sits before it, and for no picture. */
  private void paintHints(Canvas canvas) {
    focus.paint(canvas);
    help.point(applet.mouseX / scale, applet.mouseY / scale, canvas.time());
    Parameter asked = help.asked(rows, canvas.time());
    Parameter told = asked == null ? focus.parameter() : asked;
    canvas.flush();
    help.paint(canvas, told, box, told == null ? 0 : place(told).y());
  }

  /**
   * Where a parameter is drawn, in design units.
   *
   * @throws java.util.NoSuchElementException if it is not shown
   */
  public Box place(Parameter parameter) {
    return rows.stream()
        .filter(row -> row.parameters().contains(parameter))
        .map(row -> row.place(parameter))
        .findFirst()
        .orElseThrow();
  }

  private void place(Box newBox, float newScale) {
    box = newBox;
    scale = newScale;
    float share = height > 0 ? Math.min(1, box.height() / height) : 1;
    float y = 0;
    for (Row row : rows) {
      float high = row.height() * share;
      row.place(box.below(y).top(high), scale);
      y += high;
    }
  }

  private void build() {
    List<Parameter> wanted = parameters.shown();
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
    focus.rows(rows);
    height = (float) rows.stream().mapToDouble(Row::height).sum();
    box = null;
  }

  /** Adds the row that starts with a parameter; returns how many parameters it took. */
  private int addRow(int index) {
    Parameter parameter = shown.get(index);
    if (parameter == parameters.more()) {
      rows.add(new FoldRow(library, parameters.more()));
    } else if (parameter instanceof RangeParameter range) {
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

  /** The parameters of one kind, section and group that follow one another from a place on. */
  private <P extends Parameter> List<P> run(int index, Class<P> kind, Predicate<P> sameGroup) {
    List<P> run = new ArrayList<>();
    for (int i = index; i < shown.size() && belongs(index, i, kind, sameGroup); i++) {
      run.add(kind.cast(shown.get(i)));
    }
    return run;
  }

  private <P extends Parameter> boolean belongs(
      int index, int i, Class<P> kind, Predicate<P> sameGroup) {
    Parameter parameter = shown.get(i);
    return kind.isInstance(parameter)
        && parameter != parameters.more()
        && parameter.section() == shown.get(index).section()
        && sameGroup.test(kind.cast(parameter));
  }
}
