/**
 * Drawing on a canvas in design units: ink, text, boxes and the layout of a window, theme, palette
 * and color ramps, and the words for figures. What views, panel and export share. Used on the draw
 * thread alone.
 */
package activarium.draw;
