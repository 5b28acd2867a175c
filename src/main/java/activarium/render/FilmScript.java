package activarium.render;

import activarium.core.BadInputException;
import activarium.core.Text;
import activarium.show.CueList;
import java.util.List;

/**
 * What happens in a film.
 *
 * @param cues what a file says, or null for a sweep
 * @param sweep {@code epochs}, {@code layers} or {@code none}
 * @param seconds length of a sweep
 * @param drawOnly whether frames are drawn, read and thrown away, to see what drawing alone takes
 */
public record FilmScript(CueList cues, String sweep, double seconds, boolean drawOnly) {

  /** Ten hours, in seconds. */
  private static final int LONGEST = 36_000;

  /**
   * @throws BadInputException if there is no such sweep or length
   */
  public FilmScript {
    if (!List.of("epochs", "layers", "none").contains(sweep)) {
      throw BadInputException.of("sweep", "epochs, layers or none", "'" + sweep + "'");
    }
    if (cues != null && !(cues.seconds() <= LONGEST)) {
      throw BadInputException.of(
          "cue list", Text.of("at most %d seconds of film", LONGEST), cues.seconds());
    }
    if (!(seconds > 0 && seconds <= LONGEST)) {
      throw BadInputException.of(
          "film", Text.of("more than 0 and at most %d seconds", LONGEST), seconds);
    }
  }

  /** How many frames the film has at so many a second. */
  public int frames(int rate) {
    double length = cues == null ? seconds : cues.seconds();
    return (int) Math.max(1, Math.round(length * rate));
  }

  /** Whether it leads through the training, see {@link EpochSweep}. */
  boolean sweepsEpochs() {
    return cues == null && sweep.equals("epochs");
  }

  CueList cuesFor(List<String> layers) {
    if (cues != null) {
      return cues;
    }
    return sweep.equals("layers") ? CueList.layers(seconds, layers) : CueList.still(seconds);
  }
}
