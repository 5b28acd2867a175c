/**
 * YAML files that people write, read with the line and column of each part, so that what is wrong
 * is told with its place.
 */
package activarium.yaml;
