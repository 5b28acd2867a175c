/** The program of an exhibition: a story that goes round, and visitors who touch it. */
package activarium.kiosk;
