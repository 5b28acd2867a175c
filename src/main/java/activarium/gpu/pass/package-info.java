/** The drawing passes: one class a pass, each with a vertex and a fragment shader of its own. */
package activarium.gpu.pass;
