package activarium.operator;

import java.util.List;

/**
 * What an operator may ask of a show. Its methods are called by any thread, several at a time; all
 * but {@link #screenshot} return at once. What the show cannot do it refuses by a {@link
 * activarium.core.BadInputException}, whose line the operator reads.
 */
public interface ShowControl {

  ShowStatus status();

  /**
   * The picture that is shown, as PNG; null if there is none yet. May wait some frames. Called once
   * at a time.
   */
  byte[] screenshot() throws InterruptedException;

  /**
   * Goes to a cue.
   *
   * @param numberOrName its number in {@link #cues}, from 1, or its name there
   */
  void cue(String numberOrName);

  /** The names of the cues, in their order. */
  List<String> cues();

  /**
   * Says all words in another language.
   *
   * @param tag one of {@link #languages}
   */
  void language(String tag);

  /** The languages that there are words in, tags of BCP 47. */
  List<String> languages();

  /** Makes the picture black, or gives it back. */
  void blackout(boolean black);

  /** Begins the show anew, as if it had just been started. */
  void reset();

  /** Ends the show. */
  void quit();
}
