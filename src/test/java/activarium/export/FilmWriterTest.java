package activarium.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Films of two colors, looked into with ffprobe and ffmpeg. */
class FilmWriterTest {

  private static final int RED = 0xffe03020;

  @TempDir Path folder;

  /** Writes frames whose lower half is red, and whose upper half is a gray that says which. */
  private Path write(FilmFormat format, int from, int to) throws Exception {
    FilmParts parts = new FilmParts(folder.resolve("film"), format);
    assertThat(parts.firstFrame()).isEqualTo(from);
    try (FilmWriter writer = new FilmWriter(parts)) {
      for (int i = from; i < to; i++) {
        ByteBuffer frame = writer.take();
        Films.paint(frame, format.width(), format.height(), gray(i), RED);
        writer.put(frame);
      }
      writer.end();
      return writer.await();
    }
  }

  private static int gray(int frame) {
    return 0xff000000 | (40 + 10 * frame % 200) * 0x010101;
  }

  @Test
  void aFilmWithoutFramesIsNotLeftBehind() {
    FilmFormat format = new FilmFormat(VideoCodec.named("h264"), 32, 32, 24, false);
    assertThatThrownBy(() -> write(format, 0, 0)).hasMessageContaining("before its first frame");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @CsvSource({
    "h264, h264, yuv420p, 34, 22, film.mp4",
    "prores, prores, yuv444p10le, 34, 22, film.mov",
    "vp9, vp9, yuv420p, 34, 22, film.webm",
    "ffv1, ffv1, bgr0, 33, 21, film.mkv",
    "gif, gif, bgra, 33, 21, film.gif"
  })
  void holdsEveryFrameAtItsTime(
      String codec, String decoder, String pixels, int width, int height, String file)
      throws Exception {
    int rate = codec.equals("gif") ? 25 : 24;
    Path film = write(new FilmFormat(VideoCodec.named(codec), 33, 21, rate, false), 0, 12);
    assertThat(film).isEqualTo(folder.resolve(file));
    Map<String, String> entries = Films.probe(film);
    assertThat(entries)
        .containsEntry("codec_name", decoder)
        .containsEntry("pix_fmt", pixels)
        .containsEntry("width", "" + width)
        .containsEntry("height", "" + height)
        .containsEntry("r_frame_rate", rate + "/1")
        .containsEntry("nb_read_frames", "12");
    assertThat(Double.parseDouble(entries.get("duration"))).isCloseTo(12.0 / rate, within(0.002));
    List<byte[]> frames = Films.frames(film, width, height);
    assertThat(frames).hasSize(12);
    for (int i = 0; i < 12; i++) {
      assertColor(frames.get(i), width, 5, 2, gray(i), 10);
      assertColor(frames.get(i), width, 5, height - 3, RED, 12);
      assertColor(frames.get(i), width, width - 1, height - 1, RED, 30);
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).as("what is left").containsExactly(film);
    }
  }

  private static void assertColor(byte[] rgba, int width, int x, int y, int argb, int tolerance) {
    for (int channel = 0; channel < 3; channel++) {
      assertThat(rgba[(y * width + x) * 4 + channel] & 0xff)
          .as("channel %d at %d, %d", channel, x, y)
          .isCloseTo(argb >> (16 - 8 * channel) & 0xff, within(tolerance));
    }
  }

  @ParameterizedTest
  @CsvSource({"prores, prores", "vp9, libvpx-vp9", "ffv1, ffv1", "png, png"})
  void keepsWhatIsTransparentWithoutADarkEdge(String codec, String decoder) throws Exception {
    FilmFormat format = new FilmFormat(VideoCodec.named(codec), 32, 16, 30, true);
    FilmParts parts = new FilmParts(folder.resolve("film"), format);
    Path film;
    try (FilmWriter writer = new FilmWriter(parts)) {
      for (int i = 0; i < 3; i++) {
        ByteBuffer frame = writer.take();
        Films.paint(frame, 32, 16, 0, 0x80701810); // half of 0xe03020, and nothing above it
        writer.put(frame);
      }
      writer.end();
      film = writer.await();
    }
    Path first = codec.equals("png") ? film.resolve("frame-000000.png") : film;
    byte[] frame = Films.frames(first, 32, 16, "-c:v", decoder).get(0);
    assertThat(frame[(2 * 32 + 5) * 4 + 3] & 0xff).as("alpha above").isLessThan(4);
    assertThat(frame[(13 * 32 + 5) * 4 + 3] & 0xff).as("alpha below").isCloseTo(128, within(3));
    assertColor(frame, 32, 5, 13, RED, 12);
  }

  /** Eleven times each, so that a repetition begins the second part, too. */
  @Test
  void whatIsDrawnAgainIsInTheFilmAgain() throws Exception {
    FilmFormat format = new FilmFormat(VideoCodec.FFV1, 16, 8, 2, false);
    Path film;
    try (FilmWriter writer = new FilmWriter(new FilmParts(folder.resolve("film"), format))) {
      for (int i = 0; i < 33; i++) {
        ByteBuffer frame = writer.take();
        Films.paint(frame, 16, 8, gray(i / 11), RED);
        writer.put(frame);
      }
      writer.end();
      film = writer.await();
    }
    List<byte[]> frames = Films.frames(film, 16, 8);
    assertThat(frames).hasSize(33);
    for (int i = 0; i < 33; i++) {
      assertColor(frames.get(i), 16, 5, 2, gray(i / 11), 0);
    }
  }

  @Test
  void goesOnAfterTheLastCompletePartAndChangesNothing() throws Exception {
    FilmFormat format = new FilmFormat(VideoCodec.FFV1, 16, 8, 2, false);
    FilmParts parts = new FilmParts(folder.resolve("film"), format);
    for (int i = 0; i < 24; i++) { // parts have ten frames here: this is killed in the third
      ByteBuffer frame =
          ByteBuffer.allocateDirect(16 * 8 * 4).order(java.nio.ByteOrder.nativeOrder());
      Films.paint(frame, 16, 8, gray(i), RED);
      parts.frame(frame, false);
    }
    parts.close();
    Path underWay = folder.resolve("film.part/part-00002.under-way.mkv");
    assertThat(Films.frames(underWay, 16, 8)).as("playable").isNotEmpty();
    Path film = write(format, 20, 31);
    List<byte[]> frames = Films.frames(film, 16, 8);
    assertThat(frames).hasSize(31);
    for (int i = 0; i < 31; i++) {
      assertColor(frames.get(i), 16, 5, 2, gray(i), 0);
    }
    assertThat(Films.probe(film)).containsEntry("r_frame_rate", "2/1");
  }

  @Test
  void saysBeforeTheFirstFrameWhatCannotBe() {
    assertThatThrownBy(() -> VideoCodec.named("h266"))
        .isInstanceOf(BadInputException.class)
        .hasMessage("codec: expected one of h264, prores, vp9, ffv1, png, gif, found 'h266'");
    assertThatThrownBy(() -> new FilmFormat(VideoCodec.H264, 1, 720, 60, false))
        .isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> new FilmFormat(VideoCodec.H264, 1280, 720, 60, true))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("prores, vp9, ffv1 or png");
    assertThatThrownBy(() -> new FilmFormat(VideoCodec.GIF, 320, 180, 60, false))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("50, 25, 20");
    FilmFormat large = new FilmFormat(VideoCodec.VP9, 16384, 16384, 60, false);
    assertThat(large.frameBytes()).isEqualTo(1 << 30);
  }

  @Test
  void tellsOfAFolderThatVanishedInsteadOfBlocking() throws Exception {
    FilmFormat format = new FilmFormat(VideoCodec.FFV1, 16, 8, 30, false);
    FilmParts parts = new FilmParts(folder.resolve("film"), format);
    Files.delete(folder.resolve("film.part"));
    try (FilmWriter writer = new FilmWriter(parts)) {
      assertThatThrownBy(
              () -> {
                for (int i = 0; i < 100; i++) {
                  writer.put(writer.take());
                }
              })
          .isInstanceOf(MissingRequirementException.class)
          .hasMessageContaining("the film cannot be written")
          .hasMessageContaining("cannot be written (");
    }
    assertThatThrownBy(() -> FilmParts.baseOf(folder)).isInstanceOf(BadInputException.class);
  }
}
