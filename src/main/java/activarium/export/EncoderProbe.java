package activarium.export;

import activarium.core.MissingRequirementException;
import java.io.IOException;

/** Finds, before the first frame is drawn, an encoder that really takes such frames. */
final class EncoderProbe {

  private EncoderProbe() {}

  /**
   * FFmpeg's name of the first encoder of the codec that encodes a black frame.
   *
   * @throws MissingRequirementException if none does
   */
  static String encoder(FilmFormat format) {
    IOException first = null;
    for (String name : format.codec().encoders()) {
      try {
        encodeOne(format, name);
        return name;
      } catch (IOException e) {
        first = first == null ? e : first;
      } catch (LinkageError e) {
        throw new MissingRequirementException(
            "FFmpeg's libraries do not load (" + e.getMessage() + ")",
            "this system can export pictures, but no films",
            e);
      }
    }
    throw new MissingRequirementException(
        "no encoder takes " + format + " (" + first.getMessage() + ")",
        "try a smaller size, or --codec ffv1",
        first);
  }

  private static void encodeOne(FilmFormat format, String name) throws IOException {
    try (VideoEncoder encoder = new VideoEncoder("", VideoEncoder.NOWHERE, format, name, 0)) {
      encoder.frame(format.newFrame());
      encoder.finish();
    }
  }
}
