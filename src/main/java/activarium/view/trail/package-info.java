/**
 * Trails of observations through layers or epochs: their light, their choice, and what changes
 * between two places of a trail.
 */
package activarium.view.trail;
