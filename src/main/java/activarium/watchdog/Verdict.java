package activarium.watchdog;

/**
 * That a show is to be restarted.
 *
 * @param cause why
 * @param words the same for a person, with figures; one line
 */
record Verdict(Cause cause, String words) {}
