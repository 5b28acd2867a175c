package activarium.operator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** All that the page shows but the picture. */
final class StatusJson {

  private static final JsonFactory JSON = new JsonFactory();

  private StatusJson() {}

  static byte[] of(ShowControl control) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      status(json, control.status());
      strings(json, "cues", control.cues());
      strings(json, "languages", control.languages());
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void status(JsonGenerator json, ShowStatus status) throws IOException {
    if (Double.isFinite(status.framesPerSecond())) {
      json.writeNumberField("framesPerSecond", status.framesPerSecond());
    } else {
      json.writeNullField("framesPerSecond");
    }
    json.writeNumberField("heapBytes", status.heapBytes());
    json.writeNumberField("nativeBytes", status.nativeBytes());
    json.writeNumberField("uptimeSeconds", status.uptime().toSeconds());
    json.writeStringField("lastError", status.lastError());
    json.writeStringField("view", status.view());
    json.writeStringField("cue", status.cue());
    json.writeStringField("language", status.language());
    json.writeBooleanField("isBlack", status.isBlack());
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Long> count : status.counts().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
