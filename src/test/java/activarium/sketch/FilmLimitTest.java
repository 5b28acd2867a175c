package activarium.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.Home;
import activarium.export.Films;
import activarium.window.FrameSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A film that nobody ends ends by itself. */
class FilmLimitTest extends OwnExports {

  private static final int WIDTH = 64;
  private static final int HEIGHT = 48;

  /** What is on the screen after a film was begun and eight frames were drawn. */
  private String record(FilmLimit limit) {
    AtomicReference<LiveFilm> film = new AtomicReference<>();
    AtomicReference<Notices> notices = new AtomicReference<>();
    AtomicReference<String> said = new AtomicReference<>();
    Drawing.of(
        new FrameSize(WIDTH, HEIGHT),
        10,
        kit -> {
          notices.set(kit.own(new Notices(text -> {})));
          film.set(kit.own(new LiveFilm(Home.find(), limit)));
        },
        (kit, frame) -> {
          LiveFilm.Shown shown = new LiveFilm.Shown(kit, notices.get());
          if (frame == 2) {
            film.get().toggle(shown);
          }
          film.get().frame(shown);
          said.set(notices.get().line());
        });
    assertThat(film.get().isRecording()).isFalse();
    return said.get();
  }

  private int frames() throws Exception {
    try (Stream<Path> files = Files.list(exports)) {
      List<Path> films = files.filter(file -> file.toString().endsWith(".mp4")).toList();
      assertThat(films).hasSize(1);
      return Films.frames(films.get(0), WIDTH, HEIGHT).size();
    }
  }

  @Test
  void endsAfterSomeMinutesAndSaysSo() throws Exception {
    assertThat(record(new FilmLimit(5, 0))).contains("the film has ended: it may have");
    assertThat(frames()).isEqualTo(5);
  }

  @Test
  void endsWhereTheDiskBecomesFullAndSaysSo() throws Exception {
    FilmLimit all = new FilmLimit(Integer.MAX_VALUE, Long.MAX_VALUE);
    assertThat(all.reached(1, exports)).as("it looks once a second").isNull();
    assertThat(all.reached(WindowFilm.RATE, exports))
        .startsWith("the film has ended: less than")
        .contains(exports.toString());
  }

  @Test
  void hasHalfAnHourWhereNothingElseEndsIt() {
    assertThat(FilmLimit.DEFAULT.reached(30 * 60 * WindowFilm.RATE, exports))
        .isEqualTo("the film has ended: it may have 30 minutes; m begins another");
  }
}
