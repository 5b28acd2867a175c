package activarium.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** What a frame goes through between OpenGL and an encoder. */
interface FramePipe extends AutoCloseable {

  /**
   * The frame for the encoder; the same object every time.
   *
   * @param bgra premultiplied, bottom row first, in the order of this machine; may be changed
   */
  AVFrame convert(ByteBuffer bgra) throws IOException;

  @Override
  void close();

  /** The pipe for an encoder that takes {@code pixels}, a pixel format of FFmpeg. */
  static FramePipe of(FilmFormat format, int pixels) throws IOException {
    return format.codec() == VideoCodec.GIF
        ? new PalettePipe(format)
        : new FrameConverter(format, pixels);
  }
}
