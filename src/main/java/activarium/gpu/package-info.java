/**
 * OpenGL for the views: shader sources with includes, programs that say what is wrong with them,
 * buffers that are counted so that none leaks. With its three rooms for passes, and the window, the
 * only room for JOGL. Used on the draw thread alone.
 */
package activarium.gpu;
