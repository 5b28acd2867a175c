package activarium.export;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;

/** Turns a frame as OpenGL reads it (BGRA, bottom row first) into the pixels of an encoder. */
final class FrameConverter implements FramePipe {

  private static final int BYTES = 4;
  private static final int UNIT = 1 << 16;

  /** FFmpeg copies pointers and widths of so many planes, however many the pixels have. */
  private static final int PLANES = 4;

  private final FilmFormat format;
  private final SwsContext context;
  private final AVFrame frame;
  private final PointerPointer<BytePointer> rows = new PointerPointer<>(PLANES);
  private final IntPointer rowBytes;

  /** For an encoder that takes {@code pixels}, a pixel format of FFmpeg. */
  FrameConverter(FilmFormat format, int pixels) throws IOException {
    this.format = format;
    int width = format.width();
    int height = format.height();
    context =
        swscale.sws_getContext(
            width,
            height,
            format.alpha() ? avutil.AV_PIX_FMT_BGRA : avutil.AV_PIX_FMT_BGR0,
            width,
            height,
            pixels,
            swscale.SWS_AREA | swscale.SWS_ACCURATE_RND,
            null,
            null,
            (DoublePointer) null);
    if (context == null) {
      throw new IOException("pixels cannot be converted for " + format);
    }
    if (EncoderSettings.isYuv(format)) {
      IntPointer bt709 = swscale.sws_getCoefficients(swscale.SWS_CS_ITU709);
      swscale.sws_setColorspaceDetails(context, bt709, 1, bt709, 0, 0, UNIT, UNIT);
    }
    rows.zero();
    rowBytes = new IntPointer(PLANES);
    rowBytes.zero();
    rowBytes.put(0, -width * BYTES);
    frame = avutil.av_frame_alloc();
    frame.format(pixels).width(width).height(height);
    if (EncoderSettings.isYuv(format)) {
      frame.colorspace(avutil.AVCOL_SPC_BT709).color_primaries(avutil.AVCOL_PRI_BT709);
      frame.color_trc(avutil.AVCOL_TRC_BT709).color_range(avutil.AVCOL_RANGE_MPEG);
    }
    Ffmpeg.check(avutil.av_frame_get_buffer(frame, 0), "a frame for " + format);
  }

  @Override
  public AVFrame convert(ByteBuffer bgra) throws IOException {
    Ffmpeg.check(avutil.av_frame_make_writable(frame), "a frame");
    if (format.alpha()) {
      StraightAlpha.divide(bgra.asIntBuffer());
    }
    try (BytePointer pixels = new BytePointer(bgra)) {
      long lastRow = (long) (format.height() - 1) * format.width() * BYTES;
      rows.put(0, pixels.position(lastRow));
      Ffmpeg.check(
          swscale.sws_scale(
              context, rows, rowBytes, 0, format.height(), frame.data(), frame.linesize()),
          "pixels");
    }
    return frame;
  }

  @Override
  public void close() {
    swscale.sws_freeContext(context);
    avutil.av_frame_free(frame);
    rows.close();
    rowBytes.close();
  }
}
