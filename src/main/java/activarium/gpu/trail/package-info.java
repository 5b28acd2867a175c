/** The drawing of trails as light, one class a pass; its shaders are in {@code trail/}. */
package activarium.gpu.trail;
