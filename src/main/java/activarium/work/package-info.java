/**
 * Work beside the draw loop: jobs that run in their own threads, can be stopped, tell their
 * progress, and hand over immutable results of which the newest wins. The only room where threads
 * are made. The only room for JNA.
 */
package activarium.work;
