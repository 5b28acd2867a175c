package activarium.speaker;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Optional;

/**
 * All that a lecturer reads while one cue is told.
 *
 * @param cue its number, as people write it, and of how many
 * @param caption what the audience reads
 * @param notes for the lecturer alone; may be empty
 * @param next the caption of the next cue; empty at the end
 * @param nextPicture how the next cue looked when it was told before, if it was
 * @param nextFile where else there may be a picture of it
 * @param audience what the audience sees, if that is not what is prepared
 * @param prepared what is prepared behind a picture that stands still, or behind black
 * @param elapsed seconds since the first cue
 * @param planned seconds that the story is planned for; 0 where that is not said
 */
public record SpeakerNotes(
    String cue,
    String caption,
    String notes,
    String next,
    Optional<BufferedImage> nextPicture,
    Optional<Path> nextFile,
    Audience audience,
    Optional<BufferedImage> prepared,
    double elapsed,
    double planned) {

  /** What the audience sees. */
  public enum Audience {
    /** What is shown. */
    PICTURE,
    /** A picture that stands still. */
    FROZEN,
    /** Nothing. */
    BLACK
  }
}
