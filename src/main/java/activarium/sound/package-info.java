/** Soft tones for what is drawn. */
package activarium.sound;
