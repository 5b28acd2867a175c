package activarium.cli;

import activarium.core.Text;

/**
 * One line of {@code doctor}.
 *
 * @param subject what was looked for
 * @param found what was found
 * @param remedy what to do about it; empty if all is well
 * @param needed whether the program cannot run without it
 */
record Finding(String subject, String found, String remedy, boolean needed) {

  static Finding good(String subject, String found) {
    return new Finding(subject, found, "", false);
  }

  /** Something that the program runs without. */
  static Finding optional(String subject, String found, String remedy) {
    return new Finding(subject, found, remedy, false);
  }

  /** Something that the program needs. */
  static Finding missing(String subject, String found, String remedy) {
    return new Finding(subject, found, remedy, true);
  }

  @Override
  public String toString() {
    String mark = needed ? "missing" : remedy.isEmpty() ? "ok" : "note";
    String line = Text.of("%-8s %-15s %s", mark, subject, found);
    return remedy.isEmpty() ? line : line + Text.of("\n%-24s → %s", "", remedy);
  }
}
