package activarium.remote;

import activarium.core.Text;

/** A knob that was moved from elsewhere. */
public sealed interface RemoteEvent {

  Knob knob();

  /**
   * A knob at a share of its range.
   *
   * @param share 0 … 1
   */
  record Turned(Knob knob, float share) implements RemoteEvent {
    public Turned {
      if (knob.kind() != Knob.Kind.SHARE || !(share >= 0 && share <= 1)) {
        throw new IllegalArgumentException(
            Text.of("expected a share from 0 to 1, found %s for %s", share, knob));
      }
    }
  }

  /** A button. */
  record Pressed(Knob knob) implements RemoteEvent {
    public Pressed {
      if (knob.kind() != Knob.Kind.BUTTON) {
        throw new IllegalArgumentException("expected a button, found " + knob);
      }
    }
  }

  /**
   * A cue or a class that is called by its number; whether there is one is not known here.
   *
   * @param number as people write it: 3, 3.5
   */
  record Called(Knob knob, String number) implements RemoteEvent {
    public Called {
      boolean hasNumbers = knob == Knob.CUE || knob == Knob.CLASS;
      if (!hasNumbers || !number.matches("\\d{1,6}(\\.\\d{1,6})?")) {
        throw new IllegalArgumentException(
            Text.of("expected a number such as 3 or 3.5, found '%s' for %s", number, knob));
      }
    }
  }
}
