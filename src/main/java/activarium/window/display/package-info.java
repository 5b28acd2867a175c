/**
 * The displays of this machine: what they are called, which one a window goes to, and where it goes
 * when that one is not there.
 */
package activarium.window.display;
