package activarium.recording;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.FloatMatrix;
import activarium.core.Folders;
import activarium.core.MissingRequirementException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Embeddings that were computed of a recording, kept in its folder {@code embeddings}, as {@code
 * recording-format.md} says: one folder each, named by an id that stands for all that the embedding
 * depends on. Each is written whole or not at all, and read only if it is what was written. Where
 * nothing can be written, nothing is: no method fails.
 */
public final class EmbeddingStore {

  /** Bytes that all of them take at most: some hundred maps of 2000 observations. */
  static final long MAX_BYTES = 64L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddingStore.class);
  private static final String VALUES = "embedding.npy";
  private static final String ABOUT = "embedding.json";
  private static final String PART = ".part";
  private static final long LARGEST_JSON = 1L << 20;

  /** After an hour, nobody writes to it any more. */
  private static final long PART_SECONDS = 3600;

  private final ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
  private final Path folder;
  private final long maxBytes;
  private boolean refused;

  /**
   * What is kept.
   *
   * @param frames observations × 2, for each layer or epoch
   * @param figures by name; in a file they stand beside what it is about
   */
  public record Kept(List<FloatMatrix> frames, Map<String, double[]> figures) {
    public Kept {
      frames = List.copyOf(frames);
      figures = new TreeMap<>(figures); // the same text each time
    }
  }

  /** Keeps in a recording's folder. */
  public EmbeddingStore(Path recording) {
    this(recording, MAX_BYTES);
  }

  EmbeddingStore(Path recording, long maxBytes) {
    this.folder = recording.resolve("embeddings");
    this.maxBytes = maxBytes;
  }

  /**
   * Reads what was kept under an id; nothing if it is not there, torn, or was changed since.
   *
   * @param id letters, digits and {@code -}
   */
  public Optional<Kept> read(String id) {
    Path about = folder.resolve(id).resolve(ABOUT);
    try {
      if (!Files.isRegularFile(about) || Files.size(about) > LARGEST_JSON) {
        return Optional.empty();
      }
      JsonNode json = mapper.readTree(Files.readAllBytes(about));
      Path values = about.resolveSibling(VALUES);
      Map<String, double[]> figures = figures(json.path("figures"));
      if (!json.path("id").asText().equals(id)
          || !json.path("sha256").asText().equals(sha256(values, figures))) {
        return Optional.empty();
      }
      Kept kept = new Kept(frames(values), figures);
      used(about);
      return Optional.of(kept);
    } catch (IOException | BadInputException | IllegalArgumentException e) {
      LOG.info("{} is computed anew: {}", id, e.getMessage());
      return Optional.empty();
    }
  }

  private static List<FloatMatrix> frames(Path file) {
    FloatMatrix all = Npy.readMatrix(file);
    List<FloatMatrix> frames = new ArrayList<>();
    for (int t = 0; t < all.rows(); t++) {
      frames.add(new FloatMatrix(all.columns() / 2, 2, all.row(t)));
    }
    return frames;
  }

  private static Map<String, double[]> figures(JsonNode json) {
    Map<String, double[]> figures = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      double[] values = new double[field.getValue().size()];
      Arrays.setAll(values, i -> field.getValue().get(i).asDouble(Double.NaN));
      figures.put(field.getKey(), values);
    }
    return figures;
  }

  /** What was read last is deleted last. */
  private static void used(Path about) {
    try {
      Files.setLastModifiedTime(about, FileTime.from(Instant.now()));
    } catch (IOException e) {
      LOG.debug("not marked as used", e); // on a disk that is only read
    }
  }

  /**
   * Keeps embeddings, and deletes those that were used longest ago where they are too many.
   *
   * @param about what they are of, for people and other programs
   */
  public synchronized void write(String id, Kept kept, Map<String, ?> about) {
    if (refused) {
      return;
    }
    try {
      Files.createDirectories(folder);
      Path part =
          Files.createDirectory(
              folder.resolve(id + "." + Long.toHexString(System.nanoTime()) + PART));
      try {
        fill(part, id, kept, about);
        Folders.delete(folder.resolve(id)); // torn, or of another program that was as fast
        AtomicFile.placeFolder(part, folder.resolve(id));
      } finally {
        Folders.delete(part);
      }
      prune();
    } catch (IOException
        | UncheckedIOException
        | BadInputException
        | MissingRequirementException e) {
      refused = true;
      LOG.info("maps are kept in memory only: {}", e.getMessage());
    }
  }

  private void fill(Path part, String id, Kept kept, Map<String, ?> about) throws IOException {
    int points = kept.frames().get(0).rows();
    float[] all = new float[kept.frames().size() * points * 2];
    for (int t = 0; t < kept.frames().size(); t++) {
      System.arraycopy(kept.frames().get(t).values(), 0, all, t * points * 2, points * 2);
    }
    Npy.write(part.resolve(VALUES), all, kept.frames().size(), points, 2);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", id);
    json.putAll(about);
    json.put("figures", kept.figures());
    json.put("sha256", sha256(part.resolve(VALUES), kept.figures()));
    try {
      AtomicFile.text(part.resolve(ABOUT), mapper.writeValueAsString(json) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("only numbers, text and lists of them are written", e);
    }
  }

  /** Only what this class wrote is deleted: a report's embeddings have no id. */
  private void prune() throws IOException {
    long left = maxBytes;
    try (Stream<Path> all = Files.list(folder)) {
      // Asked once each: another program may use one meanwhile, and an order must not change.
      Map<Path, FileTime> used = new LinkedHashMap<>();
      all.filter(path -> path.getFileName().toString().matches(".+-[0-9a-f]{32}(\\..*)?"))
          .forEach(path -> used.put(path, lastUsed(path)));
      List<Path> newestFirst =
          used.keySet().stream().sorted(Comparator.comparing(used::get).reversed()).toList();
      for (Path each : newestFirst) {
        boolean isPart = each.getFileName().toString().endsWith(PART);
        left -= isPart ? 0 : bytes(each);
        long age = Instant.now().getEpochSecond() - used.get(each).toInstant().getEpochSecond();
        if (isPart ? age > PART_SECONDS : left < 0) {
          Folders.delete(each);
        }
      }
    }
  }

  private static FileTime lastUsed(Path kept) {
    Path about = kept.resolve(ABOUT);
    try {
      return Files.getLastModifiedTime(Files.exists(about) ? about : kept);
    } catch (IOException e) {
      return FileTime.from(Instant.EPOCH); // another program has just deleted it
    }
  }

  private static long bytes(Path kept) {
    return kept.resolve(VALUES).toFile().length() + kept.resolve(ABOUT).toFile().length();
  }

  private static String sha256(Path values, Map<String, double[]> figures) throws IOException {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Files.readAllBytes(values));
      for (Map.Entry<String, double[]> figure : figures.entrySet()) {
        String text = figure.getKey() + Arrays.toString(figure.getValue());
        digest.update(text.getBytes(StandardCharsets.UTF_8));
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
