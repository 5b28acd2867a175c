package activarium.export;

import activarium.core.Clamp;
import activarium.gpu.GpuContext;
import activarium.work.Uninterrupted;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.javacpp.Loader;

/** What all calls of FFmpeg share: errors become exceptions, and its log is silent. */
final class Ffmpeg {

  private static final int ENOSPC = 28;

  /** ENOENT, EIO, EACCES, EFBIG, EROFS: what files meet, and encoders do not. */
  private static final Set<Integer> OF_SYSTEM = Set.of(2, 5, 13, 27, 30);

  private static final List<Class<?>> LIBRARIES =
      List.of(avutil.class, avcodec.class, avformat.class, swscale.class);

  private static final int LONGEST_MESSAGE = 256;

  /** Something that FFmpeg could not do. */
  static final class Failure extends IOException {

    private static final long serialVersionUID = 1L;

    private final int code;

    Failure(String doing, int code) {
      super(doing + ": " + message(code));
      this.code = code;
    }

    /** Whether the disk has no room left. */
    boolean isDiskFull() {
      return code == -ENOSPC;
    }

    /** Whether the system refuses a file. */
    boolean isOfSystem() {
      return OF_SYSTEM.contains(-code);
    }
  }

  private Ffmpeg() {}

  /**
   * To be called before anything else. FFmpeg brings a libdrm that is too old for OpenGL, which
   * therefore has to be loaded first; and it writes to the standard error, which belongs to the
   * commands.
   */
  static void load() {
    GpuContext.loadLibrary();
    Uninterrupted.run(() -> LIBRARIES.forEach(Loader::load));
    avutil.av_log_set_level(avutil.AV_LOG_QUIET);
  }

  /** Returns {@code result}, unless it is an error. */
  static int check(int result, String doing) throws Failure {
    if (result < 0) {
      throw new Failure(doing, result);
    }
    return result;
  }

  private static String message(int code) {
    byte[] text = new byte[LONGEST_MESSAGE];
    avutil.av_strerror(code, text, text.length);
    int length = 0;
    while (length < text.length && text[length] != 0) {
      length++;
    }
    return new String(text, 0, length, StandardCharsets.UTF_8);
  }

  /** Options as FFmpeg's command line knows them: name, value, name, value … */
  static AVDictionary options(String... namesAndValues) {
    AVDictionary options = new AVDictionary(null);
    for (int i = 0; i < namesAndValues.length; i += 2) {
      avutil.av_dict_set(options, namesAndValues[i], namesAndValues[i + 1], 0);
    }
    return options;
  }

  /** Threads that an encoder may have: the rest of the machine draws. */
  static void threads(AVCodecContext encoder) {
    encoder.thread_count(Clamp.of(Runtime.getRuntime().availableProcessors(), 1, 8));
  }
}
