/**
 * A small process that starts another one, the show of an exhibition, and keeps it alive for
 * months. What is decided ({@code Health}, {@code Growth}, {@code Night}, {@code Brake}) knows
 * neither processes nor clocks; what is shown it does not know at all: it hears a pulse a second.
 */
package activarium.watchdog;
