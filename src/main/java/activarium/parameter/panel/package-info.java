/**
 * The panel: widgets for a list of parameters, drawn in the style of the views. The only room for
 * ControlP5 and its fork. Used on the draw thread alone.
 */
package activarium.parameter.panel;
