package activarium.export;

import activarium.core.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/** Writes frames to one file through FFmpeg. For one thread. */
final class VideoEncoder implements AutoCloseable {

  /** The muxer that throws everything away. */
  static final String NOWHERE = "null";

  /** The muxer that makes a file of every frame. */
  static final String PICTURES = "image2";

  private final FilmFormat format;
  private final AVFormatContext container;
  private AVCodecContext encoder;
  private AVStream stream;
  private final AVPacket packet;
  private final AVRational tick;
  private FramePipe pipe;
  private AVFrame converted;
  private long frames;
  private long packets;

  /**
   * @param file where to, as FFmpeg's muxer takes it
   * @param muxer FFmpeg's name of the kind of file
   * @param encoderName FFmpeg's name of the encoder
   * @param firstNumber number of the first file where every frame becomes one
   */
  VideoEncoder(String file, String muxer, FilmFormat format, String encoderName, int firstNumber)
      throws IOException {
    this.format = format;
    Ffmpeg.load();
    this.container = new AVFormatContext(null);
    this.packet = avcodec.av_packet_alloc();
    this.tick = avutil.av_make_q(1, format.rate());
    try {
      prepare(file, muxer, encoderName);
      open(file, firstNumber);
      pipe = FramePipe.of(format, encoder.pix_fmt());
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  private void prepare(String file, String muxer, String encoderName) throws IOException {
    Ffmpeg.check(
        avformat.avformat_alloc_output_context2(container, null, muxer, file), "a " + muxer);
    AVCodec codec = avcodec.avcodec_find_encoder_by_name(encoderName);
    if (codec == null) {
      throw new IOException("this FFmpeg has no encoder " + encoderName);
    }
    encoder = avcodec.avcodec_alloc_context3(codec);
    AVDictionary options = EncoderSettings.apply(encoder, format, encoderName);
    if ((container.oformat().flags() & avformat.AVFMT_GLOBALHEADER) != 0) {
      encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
    }
    Ffmpeg.check(avcodec.avcodec_open2(encoder, codec, options), encoderName);
    avutil.av_dict_free(options);
    stream = avformat.avformat_new_stream(container, codec);
  }

  private void open(String file, int firstNumber) throws IOException {
    avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder);
    stream.time_base(tick);
    stream.avg_frame_rate(encoder.framerate());
    if (format.alpha() && format.codec() == VideoCodec.VP9) {
      AVDictionary metadata = Ffmpeg.options("alpha_mode", "1");
      stream.metadata(metadata);
    }
    if ((container.oformat().flags() & avformat.AVFMT_NOFILE) == 0) {
      AVIOContext bytes = new AVIOContext(null);
      Ffmpeg.check(avformat.avio_open(bytes, file, avformat.AVIO_FLAG_WRITE), file);
      container.pb(bytes);
    }
    AVDictionary options = muxerOptions(firstNumber);
    Ffmpeg.check(avformat.avformat_write_header(container, options), file);
    avutil.av_dict_free(options);
  }

  private AVDictionary muxerOptions(int firstNumber) {
    return switch (container.oformat().name().getString()) {
      case PICTURES ->
          Ffmpeg.options("start_number", Integer.toString(firstNumber), "atomic_writing", "1");
      // What a killed program leaves lacks no more than this many milliseconds.
      case "matroska" -> Ffmpeg.options("cluster_time_limit", "500");
      default -> Ffmpeg.options();
    };
  }

  /** Appends a frame: BGRA, premultiplied, bottom row first. */
  void frame(ByteBuffer bgra) throws IOException {
    converted = pipe.convert(bgra);
    encode();
  }

  /** Appends the frame that was appended last once more; there must be one. */
  void repeat() throws IOException {
    encode();
  }

  private void encode() throws IOException {
    converted.pts(frames++);
    Ffmpeg.check(avcodec.avcodec_send_frame(encoder, converted), "encoding");
    writePackets();
  }

  private void writePackets() throws IOException {
    int result = avcodec.avcodec_receive_packet(encoder, packet);
    while (result >= 0) {
      packet.duration(1);
      avcodec.av_packet_rescale_ts(packet, tick, stream.time_base());
      packet.stream_index(0);
      packets++;
      Ffmpeg.check(avformat.av_interleaved_write_frame(container, packet), "writing");
      checkFile();
      result = avcodec.avcodec_receive_packet(encoder, packet);
    }
    if (result != org.bytedeco.ffmpeg.presets.avutil.AVERROR_EAGAIN()
        && result != avutil.AVERROR_EOF()) {
      throw new Ffmpeg.Failure("encoding", result);
    }
  }

  /** What the system refuses in the middle of a write is found nowhere else. */
  private void checkFile() throws IOException {
    AVIOContext bytes = container.pb();
    if (bytes != null && !bytes.isNull()) {
      avformat.avio_flush(bytes);
      Ffmpeg.check(bytes.error(), "writing");
    }
  }

  /** Ends the file. */
  void finish() throws IOException {
    Ffmpeg.check(avcodec.avcodec_send_frame(encoder, null), "encoding");
    writePackets();
    Ffmpeg.check(avformat.av_write_trailer(container), "writing");
    checkFile();
    if (packets != frames) {
      throw new IOException(Text.of("%d frames became %d packets", frames, packets));
    }
  }

  /** Frees everything; without {@link #finish} the file lacks its end. */
  @Override
  public void close() {
    if (pipe != null) {
      pipe.close();
    }
    avcodec.av_packet_free(packet);
    if (encoder != null) {
      avcodec.avcodec_free_context(encoder);
    }
    if (container.isNull()) {
      return;
    }
    if ((container.oformat().flags() & avformat.AVFMT_NOFILE) == 0 && container.pb() != null) {
      avformat.avio_closep(container.pb());
    }
    avformat.avformat_free_context(container);
  }
}
