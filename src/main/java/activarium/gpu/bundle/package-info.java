/**
 * The bundling of trails on the graphics card, one class a pass; its shaders are in {@code
 * bundle/}.
 */
package activarium.gpu.bundle;
