/**
 * Parameters: values that a person may change while a sketch runs, declared by an annotation on a
 * field, a method or a component of a record, from which panel, presets, states and help follow.
 * Knows no widgets.
 */
package activarium.parameter;
