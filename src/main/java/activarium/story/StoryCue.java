package activarium.story;

import activarium.core.Text;
import activarium.show.Cue;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that a story shows, whole: what a file leaves to the cue before it has been filled in.
 *
 * @param number by which it is called; grows along a story, 3.5 fits between 3 and 4
 * @param view what shows it
 * @param source what is looked at
 * @param set values of the panel by the name of the parameter: numbers, truth values, names of
 *     options; everything else is as the view opens
 * @param camera the part of the picture that is looked at
 * @param choice which observations are chosen
 * @param caption what the audience reads; may be empty
 * @param notes what only the lecturer reads; may be empty
 * @param enabled whether it is told; one that is not is passed over
 * @param timing when it comes, and what follows
 */
public record StoryCue(
    double number,
    View view,
    Source source,
    Map<String, Object> set,
    Cue.Camera camera,
    Choice choice,
    Wording caption,
    Wording notes,
    boolean enabled,
    Timing timing) {

  /**
   * What is looked at.
   *
   * @param recording as the cue names it: one that the story declares, or a folder relative to the
   *     story's own; empty for a training
   * @param dataset of a training that is made while one watches; empty for the one that ships
   * @param folder where the recording lies; empty for a training
   * @param beside the recording that a comparison puts beside it, and where that lies; empty for
   *     two maps of one
   */
  public record Source(
      Optional<String> recording,
      Optional<String> dataset,
      Optional<Path> folder,
      Optional<Beside> beside) {

    /** A training on the data that ship. */
    public static final Source LIVE =
        new Source(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** A training on data of that name. */
    static Source training(String dataset) {
      return new Source(Optional.empty(), Optional.of(dataset), Optional.empty(), Optional.empty());
    }

    /** The recording of that name, with another one beside it, or with none. */
    Source beside(Optional<Beside> other) {
      return new Source(recording, dataset, folder, other);
    }
  }

  /**
   * A recording that a comparison puts beside another.
   *
   * @param recording as the cue names it
   * @param folder where it lies
   */
  public record Beside(String recording, Path folder) {}

  /** What follows when a cue has been shown. */
  public enum Then {
    /** Nothing, before the lecturer wants the next one. */
    WAIT,
    /** The next cue starts together with this one, after its wait. */
    CONTINUE,
    /** The next cue starts when this one has arrived, and its wait is over. */
    FOLLOW
  }

  /**
   * When it comes. All in seconds.
   *
   * @param before from the click to the cue, ≥ 0
   * @param transition in which the view before fades, where it is another one, ≥ 0
   * @param after before what follows by itself follows, ≥ 0
   * @param then what follows
   */
  public record Timing(double before, double transition, double after, Then then) {

    public static final Timing DEFAULT = new Timing(0, 0.2, 0, Then.WAIT);

    private static final double LONGEST = 3600;

    public Timing {
      for (double seconds : new double[] {before, transition, after}) {
        if (!(seconds >= 0 && seconds <= LONGEST)) {
          throw new IllegalArgumentException(
              Text.of("expected 0 to %.0f seconds, found %s", LONGEST, seconds));
        }
      }
    }
  }

  public StoryCue {
    if (!(number > 0 && number < 1e6)) {
      throw new IllegalArgumentException("expected a number of a cue above 0, found " + number);
    }
    set = Collections.unmodifiableMap(new LinkedHashMap<>(set));
  }

  /** The number as people write it: 3, 3.5. */
  public String called() {
    return number == Math.rint(number) ? Text.of("%.0f", number) : String.valueOf(number);
  }
}
