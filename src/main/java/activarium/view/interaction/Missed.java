package activarium.view.interaction;

import java.util.List;

/** Says for some seconds that a gesture chose nothing: silence would look like a fault. */
public final class Missed {

  private static final float SECONDS = 4;

  private String words = "";
  private float left;

  /** Nothing was chosen, for this reason. */
  public void say(String reason) {
    words = reason;
    left = SECONDS;
  }

  /** Something was chosen. */
  public void forget() {
    left = 0;
  }

  public void advance(float seconds) {
    left -= seconds;
  }

  /** The reason, or nothing. */
  public String words() {
    return left > 0 ? words : "";
  }

  /** The first reason that one of several has, or nothing. */
  public static String first(List<Gestures> hands) {
    return hands.stream()
        .map(hand -> hand.missed().words())
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }
}
