package activarium.network;

import activarium.core.BadInputException;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.deeplearning4j.util.ModelSerializer;

/**
 * Reads models that DL4J saved. Of a zip, the configuration and the weights alone are looked at,
 * and the configuration may name classes of DL4J and ND4J alone: the entries that DL4J would
 * deserialize as Java objects never reach it.
 */
final class ZipReader {

  private static final String CONFIGURATION = "configuration.json";
  private static final String COEFFICIENTS = "coefficients.bin";
  private static final int LONGEST_CONFIGURATION = 16 << 20;
  private static final Pattern CLASS = Pattern.compile("\"@class\"\\s*:\\s*\"([^\"]*)\"");

  private ZipReader() {}

  static ImportedModel read(Path file) throws IOException {
    Path clean = Files.createTempFile("activarium-model", ".zip");
    try {
      String configuration = copyNeeded(file, clean);
      File model = clean.toFile();
      return configuration.contains("\"vertices\"")
          ? ImportedModel.of(ModelSerializer.restoreComputationGraph(model, false))
          : ImportedModel.of(ModelSerializer.restoreMultiLayerNetwork(model, false));
    } finally {
      Files.delete(clean);
    }
  }

  /** Copies the two harmless entries and returns the text of the configuration. */
  private static String copyNeeded(Path file, Path clean) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(clean))) {
      String configuration = configuration(file, zip);
      out.putNextEntry(new ZipEntry(CONFIGURATION));
      out.write(configuration.getBytes(StandardCharsets.UTF_8));
      ZipEntry entry = entry(file, zip, COEFFICIENTS);
      requireCoefficients(file, zip, entry);
      out.putNextEntry(new ZipEntry(COEFFICIENTS));
      try (InputStream in = zip.getInputStream(entry)) {
        in.transferTo(out);
      }
      return configuration;
    }
  }

  private static ZipEntry entry(Path file, ZipFile zip, String name) {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      String kind = zip.getEntry("model.weights.h5") == null ? "none" : "a model of Keras 3";
      throw BadInputException.of(file, "an entry " + name, kind);
    }
    return entry;
  }

  private static String configuration(Path file, ZipFile zip) throws IOException {
    try (InputStream in = zip.getInputStream(entry(file, zip, CONFIGURATION))) {
      byte[] bytes = in.readNBytes(LONGEST_CONFIGURATION + 1);
      if (bytes.length > LONGEST_CONFIGURATION) {
        throw BadInputException.of(
            file + ", " + CONFIGURATION,
            "at most %d bytes".formatted(LONGEST_CONFIGURATION),
            "more");
      }
      String configuration = new String(bytes, StandardCharsets.UTF_8);
      requireHarmless(file, configuration);
      return configuration;
    }
  }

  private static void requireHarmless(Path file, String configuration) {
    if (configuration.contains("\\u")) {
      throw BadInputException.of(file + ", " + CONFIGURATION, "plain text", "escaped characters");
    }
    Matcher matcher = CLASS.matcher(configuration);
    while (matcher.find()) {
      String name = matcher.group(1);
      if (!name.startsWith("org.deeplearning4j.nn.") && !name.startsWith("org.nd4j.linalg.")) {
        throw BadInputException.of(file + ", " + CONFIGURATION, "classes of DL4J and ND4J", name);
      }
    }
  }

  /** ND4J believes what an array says of itself, with memory outside of Java's care. */
  private static void requireCoefficients(Path file, ZipFile zip, ZipEntry entry)
      throws IOException {
    long bytes;
    try (InputStream in = zip.getInputStream(entry)) {
      bytes = in.transferTo(OutputStream.nullOutputStream());
    }
    try (DataInputStream in = new DataInputStream(zip.getInputStream(entry))) {
      SavedArray.require(file + ", " + COEFFICIENTS, in, bytes);
    }
  }
}
