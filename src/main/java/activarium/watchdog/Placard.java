package activarium.watchdog;

/** What stands where the show should be, while that does not come up. Its methods do not fail. */
public interface Placard {

  /** Says something to the staff until it is hidden; the same or other words may come again. */
  void show(String words);

  /** Gives the display back; does nothing where nothing is shown. */
  void hide();
}
