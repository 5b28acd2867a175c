package activarium.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/**
 * Makes one film of many, without encoding again. Frames get their times by counting, so that they
 * are exact whatever the parts could hold.
 */
final class PartJoiner implements AutoCloseable {

  private final AVFormatContext output = new AVFormatContext(null);
  private final AVPacket packet = avcodec.av_packet_alloc();
  private final AVRational tick;
  private final FilmFormat format;
  private AVStream stream;
  private long frames;

  private PartJoiner(FilmFormat format) {
    this.format = format;
    this.tick = avutil.av_make_q(1, format.rate());
  }

  /** Joins films that were encoded alike. */
  static void join(List<Path> parts, Path whole, FilmFormat format) throws IOException {
    try (PartJoiner joiner = new PartJoiner(format)) {
      for (Path part : parts) {
        joiner.append(part, whole);
      }
      Ffmpeg.check(avformat.av_write_trailer(joiner.output), "writing");
    }
  }

  private void append(Path part, Path whole) throws IOException {
    AVFormatContext input = new AVFormatContext(null);
    Ffmpeg.check(avformat.avformat_open_input(input, part.toString(), null, null), part.toString());
    try {
      Ffmpeg.check(avformat.avformat_find_stream_info(input, (AVDictionary) null), part.toString());
      if (stream == null) {
        begin(input.streams(0), whole);
      }
      while (avformat.av_read_frame(input, packet) >= 0) {
        write();
      }
    } finally {
      avformat.avformat_close_input(input);
    }
  }

  private void begin(AVStream like, Path whole) throws IOException {
    Ffmpeg.check(
        avformat.avformat_alloc_output_context2(output, null, null, whole.toString()),
        whole.toString());
    stream = avformat.avformat_new_stream(output, null);
    avcodec.avcodec_parameters_copy(stream.codecpar(), like.codecpar());
    stream.codecpar().codec_tag(0);
    stream.time_base(tick);
    stream.avg_frame_rate(avutil.av_make_q(format.rate(), 1));
    AVDictionary metadata = new AVDictionary(null);
    avutil.av_dict_copy(metadata, like.metadata(), 0);
    if (!metadata.isNull()) {
      stream.metadata(metadata);
    }
    AVIOContext bytes = new AVIOContext(null);
    Ffmpeg.check(
        avformat.avio_open(bytes, whole.toString(), avformat.AVIO_FLAG_WRITE), whole.toString());
    output.pb(bytes);
    AVDictionary options = Ffmpeg.options("movflags", "+faststart");
    Ffmpeg.check(avformat.avformat_write_header(output, options), whole.toString());
    avutil.av_dict_free(options);
  }

  private void write() throws IOException {
    packet.pts(frames).dts(frames).duration(1).pos(-1).stream_index(0);
    avcodec.av_packet_rescale_ts(packet, tick, stream.time_base());
    frames++;
    Ffmpeg.check(avformat.av_interleaved_write_frame(output, packet), "writing");
    Ffmpeg.check(output.pb().error(), "writing");
  }

  @Override
  public void close() {
    avcodec.av_packet_free(packet);
    if (!output.isNull()) {
      if (output.pb() != null) {
        avformat.avio_closep(output.pb());
      }
      avformat.avformat_free_context(output);
    }
  }
}
