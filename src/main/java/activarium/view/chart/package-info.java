/** Curves, the confusion matrix, and the figures of quality and training. */
package activarium.view.chart;
