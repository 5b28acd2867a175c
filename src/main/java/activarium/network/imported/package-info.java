/**
 * Networks that other programs trained: the reading of files that nobody vouches for, and what
 * their layers say of images. Imports {@code network}, {@code network.keras} and what these import.
 */
package activarium.network.imported;
