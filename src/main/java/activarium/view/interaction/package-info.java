/**
 * What a hand does to a view, the same in each: gestures are recognized, what they cover is found,
 * a camera follows them. In design units of the canvas.
 */
package activarium.view.interaction;
