/**
 * Pictures, films, figures and numbers that leave the program: names that never collide, files
 * written beside the drawing.
 */
package activarium.export;
