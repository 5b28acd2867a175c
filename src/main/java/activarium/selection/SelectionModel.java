package activarium.selection;

import activarium.core.Text;

/**
 * What is chosen, shared by all views of the same observations: each shows it, and each may change
 * it. Views ask once a frame; {@link #choice} is another object whenever something has changed.
 * Everything can be undone. For one thread.
 */
public final class SelectionModel implements Selecting {

  private final History<Chosen> history = new History<>();
  private Chosen choice;
  private Chosen beforeStroke;
  private final Selecting neurons = new Neurons();

  /** Nothing is chosen yet of so many observations. */
  public SelectionModel(int observations) {
    choice = Chosen.nothing(observations);
  }

  /** All that is chosen now. */
  public Chosen choice() {
    return choice;
  }

  /** The neurons that are chosen: with the observations they have one past. */
  public Selecting neurons() {
    return neurons;
  }

  /** The observations of the brush that paints. */
  @Override
  public Selection selection() {
    return choice.active();
  }

  @Override
  public void choose(Selection found, SelectionMode mode, String words) {
    endStroke();
    change(painted(choice, found, mode, words));
  }

  private static Chosen painted(Chosen on, Selection found, SelectionMode mode, String words) {
    String all =
        switch (mode) {
          case REPLACE -> words;
          case ADD -> on.words().isEmpty() ? words : on.words() + " + " + words;
          case SUBTRACT -> on.words() + " − " + words;
        };
    return on.withActive(mode.apply(on.active(), found), all);
  }

  @Override
  public void stroke(Selection found, SelectionMode mode, String words) {
    beforeStroke = beforeStroke == null ? choice : beforeStroke;
    choice = painted(beforeStroke, found, mode, words);
  }

  @Override
  public void endStroke() {
    if (beforeStroke != null) {
      Chosen stroked = choice;
      choice = beforeStroke;
      beforeStroke = null;
      change(stroked);
    }
  }

  @Override
  public boolean onSecond() {
    return choice.onSecond();
  }

  @Override
  public void abandonStroke() {
    if (beforeStroke != null) {
      choice = beforeStroke;
      beforeStroke = null;
    }
  }

  /** Chooses all others. */
  public void invert() {
    endStroke();
    String before = choice.words();
    String words = before.isEmpty() ? Text.say("chosen.inverted") : Text.say("chosen.not", before);
    change(choice.withActive(choice.active().inverted(), words));
  }

  /** Chooses all that was chosen once. */
  public void restore(Chosen chosen) {
    endStroke();
    change(chosen);
  }

  /** Chooses nothing, no neuron either. */
  public void clear() {
    endStroke();
    change(Chosen.nothing(choice.first().total()));
  }

  /** Paints with brush B from now on, or with A again. */
  public void brush(boolean second) {
    endStroke();
    change(choice.withBrush(second));
  }

  /** Chooses one neuron, which colors the observations, or, with −1, none. */
  public void neuron(int neuron) {
    endStroke();
    change(choice.withNeurons(Selection.one(neuron)));
  }

  private void change(Chosen next) {
    if (!next.equals(choice)) {
      history.leave(choice);
      choice = next;
    }
  }

  public boolean canUndo() {
    return history.canUndo();
  }

  public boolean canRedo() {
    return history.canRedo();
  }

  /** Takes the last change back. */
  public void undo() {
    endStroke();
    choice = history.undo(choice);
  }

  /** Does again what was taken back. */
  public void redo() {
    endStroke();
    choice = history.redo(choice);
  }

  /** The neurons of a layer, which may have fewer or more than the layer before. */
  private final class Neurons implements Selecting {

    @Override
    public Selection selection() {
      return choice.neurons();
    }

    private Chosen painted(Chosen on, Selection found, SelectionMode mode) {
      return on.withNeurons(mode.apply(on.neurons().among(found.total()), found));
    }

    @Override
    public void choose(Selection found, SelectionMode mode, String words) {
      endStroke();
      change(painted(choice, found, mode));
    }

    @Override
    public void stroke(Selection found, SelectionMode mode, String words) {
      beforeStroke = beforeStroke == null ? choice : beforeStroke;
      choice = painted(beforeStroke, found, mode);
    }

    @Override
    public void endStroke() {
      SelectionModel.this.endStroke();
    }

    @Override
    public void abandonStroke() {
      SelectionModel.this.abandonStroke();
    }

    @Override
    public boolean onSecond() {
      return false;
    }
  }
}
