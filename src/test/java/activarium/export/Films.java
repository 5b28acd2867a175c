package activarium.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.ffmpeg.ffprobe;
import org.bytedeco.javacpp.Loader;

/** Looks into films with the programs ffprobe and ffmpeg, which come with the library. */
public final class Films {

  private Films() {}

  /** Width, height, pix_fmt, r_frame_rate, duration and nb_read_frames of a film's one stream. */
  public static Map<String, String> probe(Path film) throws Exception {
    String text =
        new String(
            run(
                Loader.load(ffprobe.class),
                "-v",
                "error",
                "-count_frames",
                "-show_entries",
                "stream=codec_name,width,height,pix_fmt,r_frame_rate,nb_read_frames"
                    + ":stream_tags=alpha_mode:format=duration",
                "-of",
                "flat",
                film.toString()));
    Map<String, String> entries = new HashMap<>();
    text.lines()
        .map(line -> line.split("=", 2))
        .forEach(
            pair ->
                entries.put(
                    pair[0].substring(pair[0].lastIndexOf('.') + 1), pair[1].replace("\"", "")));
    return entries;
  }

  /** All frames of a film, each as RGBA from the top row on. */
  public static List<byte[]> frames(Path film, int width, int height, String... inputOptions)
      throws Exception {
    List<String> command = new ArrayList<>(List.of("-v", "error"));
    command.addAll(Arrays.asList(inputOptions));
    command.addAll(List.of("-i", film.toString(), "-vsync", "passthrough"));
    command.addAll(List.of("-f", "rawvideo", "-pix_fmt", "rgba", "-"));
    byte[] all = run(Loader.load(ffmpeg.class), command.toArray(String[]::new));
    List<byte[]> frames = new ArrayList<>();
    int bytes = width * height * 4;
    for (int at = 0; at + bytes <= all.length; at += bytes) {
      frames.add(Arrays.copyOfRange(all, at, at + bytes));
    }
    return frames;
  }

  private static byte[] run(String program, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("LD_LIBRARY_PATH", Path.of(program).getParent().toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    byte[] output = process.getInputStream().readAllBytes();
    if (process.waitFor() != 0) {
      throw new IOException(String.join(" ", command) + " failed");
    }
    return output;
  }

  /** Fills a frame, bottom row first: the upper half in one color, the lower in another. */
  static void paint(ByteBuffer frame, int width, int height, int upper, int lower) {
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        frame.putInt((y * width + x) * 4, y < height / 2 ? lower : upper);
      }
    }
  }
}
