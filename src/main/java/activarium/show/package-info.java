/**
 * What it takes to see the same picture again: the state of a sketch, and its JSON. Knows no files'
 * formats and no sketches.
 */
package activarium.show;
