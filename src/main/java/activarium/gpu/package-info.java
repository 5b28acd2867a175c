/**
 * OpenGL for the views: shader sources with includes, programs that say what is wrong with them,
 * buffers that are counted so that none leaks. With {@code gpu.pass} the only room for JOGL. Used
 * on the draw thread alone.
 */
package activarium.gpu;
