/**
 * Parameters: values that a person may change while a sketch runs, declared by an annotation on a
 * field or method, from which panel, presets and keys follow. Knows no widgets. Imports the JDK
 * alone.
 */
package activarium.parameter;
