package activarium.view.interaction;

import activarium.selection.SelectionMode;

/**
 * How a button or finger went down.
 *
 * @param mode what becomes of what is chosen already: shift adds, alt removes
 * @param otherOutline whether ctrl or cmd is held: a drag draws a rectangle instead of a lasso
 * @param moves whether a drag moves what is seen, as with the right button
 * @param clicks how many times it went down in short order, at least 1
 */
public record Press(
    float x, float y, SelectionMode mode, boolean otherOutline, boolean moves, int clicks) {}
