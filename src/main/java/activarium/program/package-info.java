/**
 * All views as one program: one window, one session, from view to view without a restart. Stands on
 * the sketchbook and the kit of sketches.
 */
package activarium.program;
