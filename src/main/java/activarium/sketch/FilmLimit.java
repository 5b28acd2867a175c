package activarium.sketch;

import activarium.core.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How long a film may become that a key began and nobody ended.
 *
 * @param frames at most
 * @param bytes that stay free where it is written
 */
record FilmLimit(int frames, long bytes) {

  private static final int MINUTES = 30;

  /** Half an hour takes about 0.3 GB; what else runs on the machine needs room, too. */
  static final FilmLimit DEFAULT = new FilmLimit(MINUTES * 60 * WindowFilm.RATE, 1L << 30);

  /** Why a film ends now, as a person reads it, or null. Looks at the disk once a second. */
  String reached(int recorded, Path folder) {
    if (recorded >= frames) {
      return Text.say("film.longest", frames / WindowFilm.RATE / 60);
    }
    return recorded % WindowFilm.RATE == 0 && free(folder) < bytes
        ? Text.say("film.no-room", bytes / 1e9, folder)
        : null;
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return Long.MAX_VALUE; // nobody knows; a full disk ends the film, too
    }
  }
}
