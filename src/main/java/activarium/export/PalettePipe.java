package activarium.export;

import activarium.core.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avfilter;
import org.bytedeco.ffmpeg.global.avutil;

/** Gives every frame the 256 colors that suit it best. */
final class PalettePipe implements FramePipe {

  private static final String FILTERS =
      "[in]split[a][b];[a]palettegen=stats_mode=single:reserve_transparent=0[p];"
          + "[b][p]paletteuse=new=1:dither=none[out]";

  private final FrameConverter converter;
  private final AVFilterGraph graph = avfilter.avfilter_graph_alloc();
  private final AVFilterContext source = new AVFilterContext(null);
  private final AVFilterContext sink = new AVFilterContext(null);
  private final AVFrame reduced = avutil.av_frame_alloc();
  private long frames;

  PalettePipe(FilmFormat format) throws IOException {
    converter = new FrameConverter(format, avutil.AV_PIX_FMT_BGRA);
    String pixels =
        Text.of(
            "video_size=%dx%d:pix_fmt=%d:time_base=1/%d",
            format.width(), format.height(), avutil.AV_PIX_FMT_BGRA, format.rate());
    create(source, "buffer", "in", pixels);
    create(sink, "buffersink", "out", null);
    AVFilterInOut outputs = end("in", source);
    AVFilterInOut inputs = end("out", sink);
    Ffmpeg.check(
        avfilter.avfilter_graph_parse_ptr(graph, FILTERS, inputs, outputs, null), "a palette");
    Ffmpeg.check(avfilter.avfilter_graph_config(graph, null), "a palette");
  }

  private void create(AVFilterContext filter, String kind, String name, String options)
      throws IOException {
    Ffmpeg.check(
        avfilter.avfilter_graph_create_filter(
            filter, avfilter.avfilter_get_by_name(kind), name, options, null, graph),
        kind);
  }

  private static AVFilterInOut end(String name, AVFilterContext filter) {
    AVFilterInOut end = avfilter.avfilter_inout_alloc();
    end.name(avutil.av_strdup(new org.bytedeco.javacpp.BytePointer(name)));
    end.filter_ctx(filter);
    end.pad_idx(0);
    return end;
  }

  @Override
  public AVFrame convert(ByteBuffer bgra) throws IOException {
    AVFrame full = converter.convert(bgra);
    full.pts(frames++);
    Ffmpeg.check(
        avfilter.av_buffersrc_add_frame_flags(source, full, avfilter.AV_BUFFERSRC_FLAG_KEEP_REF),
        "a palette");
    avutil.av_frame_unref(reduced);
    Ffmpeg.check(avfilter.av_buffersink_get_frame(sink, reduced), "a palette");
    return reduced;
  }

  @Override
  public void close() {
    avutil.av_frame_free(reduced);
    avfilter.avfilter_graph_free(graph);
    converter.close();
  }
}
