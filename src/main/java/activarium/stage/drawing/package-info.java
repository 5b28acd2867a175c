/** A visitor draws, and the network answers: paper, answer, way and neurons on one screen. */
package activarium.stage.drawing;
