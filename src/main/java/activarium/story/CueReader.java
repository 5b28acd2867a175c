package activarium.story;

import activarium.show.Cue;
import activarium.story.StoryCue.Beside;
import activarium.story.StoryCue.Source;
import activarium.story.StoryCue.Then;
import activarium.story.StoryCue.Timing;
import activarium.yaml.YamlNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the cues of a story. View, recording, data, layer and epoch that a cue does not name are as
 * in the cue before it in the file; everything else is as the view opens, and what a comparison
 * puts beside the recording is told by each of its cues.
 */
final class CueReader {

  private static final Set<String> KEYS =
      Set.of(
          "cue",
          "view",
          "recording",
          "beside",
          "data",
          "layer",
          "epoch",
          "color",
          "set",
          "camera",
          "choose",
          "caption",
          "notes",
          "enabled",
          "pre-wait",
          "transition",
          "post-wait",
          "then");

  private static final Set<String> CAMERA = Set.of("x", "y", "zoom");
  private static final Set<String> CHOICE = Set.of("observations", "class", "taken-for", "errors");

  /** What is said of the moment in the panel, and goes on from cue to cue. */
  private static final List<String> GOING_ON = List.of("layer", "epoch");

  private static final double LONGEST = 3600;
  private static final int MOST = 10_000_000;

  private final List<String> languages;
  private final RecordingsReader recordings;

  CueReader(List<String> languages, RecordingsReader recordings) {
    this.languages = languages;
    this.recordings = recordings;
  }

  /**
   * Reads one.
   *
   * @param before the cue before it, or null
   */
  StoryCue read(YamlNode node, StoryCue before) {
    Map<String, YamlNode> parts = node.keys(KEYS);
    if (!parts.containsKey("cue")) {
      throw node.wrong("the number of a cue (cue: 1)", "none");
    }
    double number = parts.get("cue").number(1e-3, 1e6);
    if (before != null && number <= before.number()) {
      throw parts.get("cue").wrong("a number above that of the cue before, " + before.called());
    }
    View view = view(node, parts.get("view"), before);
    return new StoryCue(
        number,
        view,
        source(parts, before).beside(beside(parts.get("beside"), view)),
        set(parts, before),
        parts.containsKey("camera") ? camera(parts.get("camera")) : Cue.Camera.WHOLE,
        parts.containsKey("choose") ? choice(parts.get("choose")) : Choice.NONE,
        parts.containsKey("caption") ? wording(parts.get("caption")) : Wording.NONE,
        parts.containsKey("notes") ? wording(parts.get("notes")) : Wording.NONE,
        !parts.containsKey("enabled") || parts.get("enabled").truth(),
        timing(parts));
  }

  private static View view(YamlNode cue, YamlNode named, StoryCue before) {
    String expected =
        "a view: " + Stream.of(View.values()).map(View::word).collect(Collectors.joining(", "));
    if (named == null) {
      if (before == null) {
        throw cue.wrong(expected, "none in the first cue");
      }
      return before.view();
    }
    return View.named(named.text()).orElseThrow(() -> named.wrong(expected));
  }

  private Source source(Map<String, YamlNode> parts, StoryCue before) {
    YamlNode recording = parts.get("recording");
    YamlNode dataset = parts.get("data");
    if (recording == null && dataset == null) {
      return before == null ? Source.LIVE : before.source();
    }
    if (recording != null && dataset != null) {
      throw dataset.wrong("a recording, or data that a network is trained on, not both");
    }
    return recording == null
        ? Source.training(dataset.text())
        : new Source(
            Optional.of(recording.text()),
            Optional.empty(),
            Optional.of(recordings.folder(recording)),
            Optional.empty());
  }

  private Optional<Beside> beside(YamlNode named, View view) {
    if (named == null) {
      return Optional.empty();
    }
    if (view != View.COMPARISON) {
      throw named.wrong("a recording beside another in the view comparison only");
    }
    return Optional.of(new Beside(named.text(), recordings.folder(named)));
  }

  private static Map<String, Object> set(Map<String, YamlNode> parts, StoryCue before) {
    Map<String, Object> set = new LinkedHashMap<>();
    for (String name : GOING_ON) {
      if (parts.containsKey(name)) {
        set.put(name, name.equals("layer") ? parts.get(name).text() : parts.get(name).value());
      } else if (before != null && before.set().containsKey(name)) {
        set.put(name, before.set().get(name));
      }
    }
    if (parts.containsKey("color")) {
      set.put("color", parts.get("color").text());
    }
    if (parts.containsKey("set")) {
      parts.get("set").entries().forEach((name, value) -> set.put(name, value.value()));
    }
    return set;
  }

  private static Cue.Camera camera(YamlNode node) {
    Map<String, YamlNode> parts = node.keys(CAMERA);
    Cue.Camera whole = Cue.Camera.WHOLE;
    return new Cue.Camera(
        parts.containsKey("x") ? parts.get("x").number(0, 1) : whole.x(),
        parts.containsKey("y") ? parts.get("y").number(0, 1) : whole.y(),
        parts.containsKey("zoom") ? parts.get("zoom").number(1, 16) : whole.zoom());
  }

  private static Choice choice(YamlNode node) {
    Map<String, YamlNode> parts = node.keys(CHOICE);
    List<Integer> numbers =
        parts.containsKey("observations")
            ? parts.get("observations").items().stream().map(item -> item.whole(0, MOST)).toList()
            : List.of();
    Choice choice =
        new Choice(
            numbers,
            whole(parts.get("class")),
            whole(parts.get("taken-for")),
            parts.containsKey("errors") && parts.get("errors").truth());
    if (choice.isNone()) {
      throw node.wrong("observations, class, taken-for or errors", "none");
    }
    return choice;
  }

  private static OptionalInt whole(YamlNode node) {
    return node == null ? OptionalInt.empty() : OptionalInt.of(node.whole(0, MOST));
  }

  private static Timing timing(Map<String, YamlNode> parts) {
    return new Timing(
        seconds(parts.get("pre-wait"), Timing.DEFAULT.before()),
        seconds(parts.get("transition"), Timing.DEFAULT.transition()),
        seconds(parts.get("post-wait"), Timing.DEFAULT.after()),
        then(parts.get("then")));
  }

  private static double seconds(YamlNode node, double otherwise) {
    return node == null ? otherwise : node.number(0, LONGEST);
  }

  private static Then then(YamlNode node) {
    if (node == null) {
      return Then.WAIT;
    }
    return Arrays.stream(Then.values())
        .filter(then -> then.name().toLowerCase(Locale.ROOT).equals(node.text()))
        .findFirst()
        .orElseThrow(() -> node.wrong("wait, continue or follow"));
  }

  /** A text in each language of the story; where that is one, the text alone will do. */
  Wording wording(YamlNode node) {
    if (!node.isMapping()) {
      if (languages.size() > 1) {
        throw node.wrong("a text for each of " + String.join(", ", languages), "one text");
      }
      return new Wording(Map.of(languages.get(0), node.text()));
    }
    Map<String, YamlNode> texts = node.keys(Set.copyOf(languages));
    Map<String, String> wording = new LinkedHashMap<>();
    for (String language : languages) {
      if (!texts.containsKey(language)) {
        throw node.wrong("a text for the language " + language, "none");
      }
      wording.put(language, texts.get(language).text());
    }
    return new Wording(wording);
  }
}
