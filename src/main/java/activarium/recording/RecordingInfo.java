package activarium.recording;

import activarium.core.PlainText;
import activarium.core.Text;
import activarium.dataset.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What {@code recording.json} says. Control characters in its names are escaped, since they are
 * written to terminals and into reports.
 *
 * @param format always {@value #FORMAT}
 * @param version of the format, 1
 * @param dataset name of the data set
 * @param network name of the network
 * @param seed of the training
 * @param protocol how it was trained, for a person
 * @param classNames the name of each class, label 0 first
 * @param layers names of the recorded layers, first layer first; they are file names too
 * @param splits which observations were recorded: {@code test}, {@code train}, {@code validation}
 * @param epochs the figures of the recorded epochs, ascending
 */
public record RecordingInfo(
    String format,
    int version,
    String dataset,
    String network,
    long seed,
    Map<String, Object> protocol,
    List<String> classNames,
    List<String> layers,
    List<String> splits,
    List<EpochFigures> epochs) {

  public static final String FORMAT = "activarium-recording";

  private static final Pattern FILE_NAME = Pattern.compile("[\\p{Alnum}_-][\\p{Alnum}._-]{0,99}");

  public RecordingInfo {
    if (!FORMAT.equals(format) || version != 1) {
      throw new IllegalArgumentException(
          Text.of("expected format %s, version 1, found %s, version %d", FORMAT, format, version));
    }
    dataset = dataset == null ? "unknown" : PlainText.escaped(dataset);
    network = network == null ? "unknown" : PlainText.escaped(network);
    protocol = protocol == null ? Map.of() : plain(protocol);
    classNames = required("classNames", classNames).stream().map(PlainText::escaped).toList();
    layers = List.copyOf(required("layers", layers));
    splits = splits == null ? List.of(Split.TEST.folder()) : List.copyOf(splits);
    epochs = epochs == null ? List.of() : List.copyOf(epochs);
    for (String name : layers) {
      if (!FILE_NAME.matcher(name).matches() || name.equals("predictions")) {
        throw new IllegalArgumentException(
            "expected layer names of letters, digits, '.', '-', '_', and not 'predictions', found '"
                + name
                + "'");
      }
    }
    requireSplits(splits);
    requireAscending(epochs);
  }

  /** The information of a recording that begins. */
  public static RecordingInfo of(
      String dataset,
      String network,
      long seed,
      Map<String, Object> protocol,
      List<String> classNames,
      List<String> layers,
      List<Split> splits) {
    List<String> names = splits.stream().map(Split::folder).toList();
    return new RecordingInfo(
        FORMAT, 1, dataset, network, seed, protocol, classNames, layers, names, List.of());
  }

  /** The same with one epoch more. */
  public RecordingInfo plus(EpochFigures figures) {
    List<EpochFigures> all = new ArrayList<>(epochs);
    all.add(figures);
    return with(all);
  }

  /** True if both record the same training, however far each has come. */
  public boolean sameTrainingAs(RecordingInfo other) {
    // Through strings: a number read from JSON need not have the class of the one written.
    return with(List.of()).toString().equals(other.with(List.of()).toString());
  }

  private RecordingInfo with(List<EpochFigures> figures) {
    return new RecordingInfo(
        format, version, dataset, network, seed, protocol, classNames, layers, splits, figures);
  }

  private static Map<String, Object> plain(Map<?, ?> map) {
    Map<String, Object> plain = new TreeMap<>();
    map.forEach((name, value) -> plain.put(PlainText.escaped("" + name), plain(value)));
    return plain;
  }

  private static Object plain(Object value) {
    if (value instanceof Map<?, ?> map) {
      return plain(map);
    }
    if (value instanceof List<?> list) {
      return list.stream().map(RecordingInfo::plain).toList();
    }
    return value instanceof String text ? PlainText.escaped(text) : value;
  }

  private static List<String> required(String field, List<String> names) {
    if (names == null || names.isEmpty() || names.stream().anyMatch(Objects::isNull)) {
      throw new IllegalArgumentException("expected at least one name in " + field);
    }
    return names;
  }

  private static void requireSplits(List<String> splits) {
    List<String> known = Arrays.stream(Split.values()).map(Split::folder).toList();
    if (splits.isEmpty() || !known.containsAll(splits)) {
      throw new IllegalArgumentException(Text.of("expected splits of %s, found %s", known, splits));
    }
  }

  private static void requireAscending(List<EpochFigures> epochs) {
    for (int i = 0; i < epochs.size(); i++) {
      if (epochs.get(i).epoch() < 0
          || i > 0 && epochs.get(i).epoch() <= epochs.get(i - 1).epoch()) {
        throw new IllegalArgumentException(
            "expected ascending epochs, found " + epochs.get(i).epoch());
      }
    }
  }
}
