/**
 * Work beside the draw loop: jobs that run in their own threads, can be stopped, tell their
 * progress, and hand over immutable results of which the newest wins. The only room where threads
 * are made. Imports the JDK alone.
 */
package activarium.work;
