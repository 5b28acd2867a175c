package activarium.control;

/** A number that is typed digit by digit, and complete after a while or when it is taken. */
public final class TypedNumber {

  /** Seconds after the last digit until the number is taken for complete. */
  private static final float PATIENCE = 1.2f;

  private static final int MAX_DIGITS = 6;

  private String digits = "";
  private float waiting;

  public void digit(int digit) {
    if (digits.length() < MAX_DIGITS) {
      digits += digit;
    }
    waiting = PATIENCE;
  }

  /** Lets time pass; true when a number is complete. */
  public boolean advance(float seconds) {
    waiting -= seconds;
    return !digits.isEmpty() && waiting <= 0;
  }

  /** The number, or −1 if none was typed; nothing is typed afterwards. */
  public int take() {
    int number = digits.isEmpty() ? -1 : Integer.parseInt(digits);
    digits = "";
    return number;
  }

  /** What was typed so far. */
  String digits() {
    return digits;
  }
}
