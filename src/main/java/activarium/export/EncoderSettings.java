package activarium.export;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * How each encoder is set: pictures of small bright glyphs on a dark ground need more bits than
 * films of the world, and a still picture must not pulsate.
 */
final class EncoderSettings {

  /** Of H.264: enough for 1000 moving glyphs to keep their edges. */
  private static final double BITS_PER_PIXEL = 0.15;

  private static final long LEAST_BITS = 1_000_000;
  private static final int SECONDS_BETWEEN_KEYS = 2;
  private static final int SLICES = 4;

  private EncoderSettings() {}

  /** Sets what belongs to the picture and returns the options of the encoder's own. */
  static AVDictionary apply(AVCodecContext context, FilmFormat format, String encoder) {
    context.width(format.width()).height(format.height());
    context.pix_fmt(avutil.av_get_pix_fmt(format.codec().pixels(format.alpha())));
    context.time_base(avutil.av_make_q(1, format.rate()));
    context.framerate(avutil.av_make_q(format.rate(), 1));
    context.gop_size(SECONDS_BETWEEN_KEYS * format.rate());
    context.max_b_frames(0);
    Ffmpeg.threads(context);
    if (isYuv(format)) {
      context.colorspace(avutil.AVCOL_SPC_BT709);
      context.color_primaries(avutil.AVCOL_PRI_BT709);
      context.color_trc(avutil.AVCOL_TRC_BT709);
      context.color_range(avutil.AVCOL_RANGE_MPEG);
    }
    return options(context, format, encoder);
  }

  static boolean isYuv(FilmFormat format) {
    return format.codec().pixels(format.alpha()).startsWith("yuv");
  }

  private static AVDictionary options(AVCodecContext context, FilmFormat format, String encoder) {
    context.bit_rate(Math.round(BITS_PER_PIXEL * format.width() * format.height() * format.rate()));
    switch (encoder) {
      case "libopenh264":
        context.slices(SLICES);
        context.qmin(10);
        context.qmax(26);
        // The loop filter costs a quarter of the time, and mends nothing at this quality.
        return Ffmpeg.options(
            "rc_mode", "quality", "profile", "high", "allow_skip_frames", "0", "loopfilter", "0");
      case "mpeg4":
        context.flags(context.flags() | avcodec.AV_CODEC_FLAG_QSCALE);
        context.global_quality(2 * avutil.FF_QP2LAMBDA);
        return Ffmpeg.options();
      case "prores_ks":
        return Ffmpeg.options("profile", "4444", "alpha_bits", "16", "vendor", "apl0");
      case "libvpx-vp9":
        context.bit_rate(0);
        return Ffmpeg.options(
            "crf",
            "20",
            "deadline",
            "good",
            "cpu-used",
            "5",
            "row-mt",
            "1",
            "auto-alt-ref",
            "0",
            "lag-in-frames",
            "0");
      case "ffv1":
        context.gop_size(1);
        context.slices(SLICES);
        return Ffmpeg.options("level", "3", "slicecrc", "1");
      default:
        return Ffmpeg.options();
    }
  }
}
