/** Reports of a recording and the figures of the paper, reproduced. */
package activarium.cli.report;
