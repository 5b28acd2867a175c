package activarium.cli.io;

import activarium.core.AtomicFile;
import activarium.core.FloatMatrix;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a command writes for {@code --json}: one flat object. Written by Jackson's streaming core,
 * since its data binding takes longer to start than a small projection to compute.
 */
public final class JsonReport {

  private final Map<String, Object> entries = new LinkedHashMap<>();

  public JsonReport(String command) {
    entries.put("command", command);
  }

  /**
   * @param value a number, a truth value, a string, an array of numbers, a matrix, or a map of
   *     these
   */
  public JsonReport put(String key, Object value) {
    entries.put(key, value);
    return this;
  }

  /** Refuses, before any work, what {@link #write} could not write; null means that none is. */
  public static void requireWritable(Path path) {
    if (path != null) {
      AtomicFile.requireWritable(path);
    }
  }

  /** Writes the report; a null path means that none was asked for. */
  public void write(Path path) {
    if (path == null) {
      return;
    }
    AtomicFile.stream(
        path,
        out -> {
          try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            value(json, entries);
            json.writeRaw('\n');
          }
        });
  }

  private static void value(JsonGenerator json, Object value) throws IOException {
    if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        json.writeFieldName(entry.getKey().toString());
        value(json, entry.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof FloatMatrix matrix) {
      json.writeStartArray();
      for (int row = 0; row < matrix.rows(); row++) {
        value(json, matrix.row(row));
      }
      json.writeEndArray();
    } else if (value != null && value.getClass().isArray()) {
      json.writeStartArray();
      for (int i = 0; i < Array.getLength(value); i++) {
        value(json, Array.get(value, i));
      }
      json.writeEndArray();
    } else if (value instanceof Float number) {
      json.writeNumber(number);
    } else if (value instanceof Double number) {
      if (Double.isFinite(number)) {
        json.writeNumber(number);
      } else {
        json.writeNull();
      }
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Number number) {
      json.writeNumber(number.longValue());
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
