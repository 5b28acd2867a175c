/**
 * The passes: one class a pass, each with a vertex and a fragment shader of its own, and the
 * bundler that drives some of them. Imports {@code core}, {@code gpu} and {@code trail}.
 */
package activarium.gpu.pass;
