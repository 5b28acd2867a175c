package activarium.exhibit;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.Text;
import activarium.exhibit.KioskProfile.Logs;
import activarium.exhibit.KioskProfile.Look;
import activarium.exhibit.KioskProfile.Operator;
import activarium.exhibit.KioskProfile.Reach;
import activarium.exhibit.KioskProfile.Theme;
import activarium.exhibit.KioskProfile.Visit;
import activarium.remote.RemoteOptions;
import activarium.yaml.YamlFile;
import activarium.yaml.YamlNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the profile of a kiosk. Files that it names lie relative to it. */
final class ProfileReader {

  private static final Set<String> KEYS =
      Set.of("story", "languages", "idle", "look", "visit", "operator", "remote", "pin", "logs");

  private static final String WHAT = "the profile of a kiosk";
  private static final int MEGABYTES = 200;
  private static final int OPERATOR_PORT = 8090;

  private final Path file;

  ProfileReader(Path file) {
    this.file = file;
  }

  KioskProfile read() {
    return read(YamlFile.root(file, WHAT));
  }

  /** Of what was in the file. */
  KioskProfile read(String text) {
    return read(YamlFile.root(file, text, WHAT));
  }

  private KioskProfile read(YamlNode root) {
    Map<String, YamlNode> parts = root.keys(KEYS);
    if (!parts.containsKey("story")) {
      throw root.wrong("the story of the attract loop (story: tour)", "none");
    }
    return new KioskProfile(
        story(parts.get("story")),
        parts.containsKey("languages") ? languages(parts.get("languages")) : Text.languages(),
        parts.containsKey("idle") ? idle(parts.get("idle")) : IdleLimits.DEFAULT,
        parts.containsKey("look") ? look(parts.get("look")) : Look.DEFAULT,
        parts.containsKey("visit") ? visit(parts.get("visit")) : Visit.DEFAULT,
        Optional.ofNullable(parts.get("operator")).map(this::operator),
        remote(parts.get("remote")),
        Optional.ofNullable(parts.get("pin")).map(ProfileReader::pin),
        logs(parts.get("logs")));
  }

  /** By its file, or by its name where it ships. */
  private Path story(YamlNode named) {
    String name = named.text();
    Path story =
        name.endsWith(".yaml")
            ? resolve(name)
            : Home.find().data().resolve("stories").resolve(name + ".yaml");
    if (!Files.isRegularFile(story)) {
      throw named.wrong("a story, a YAML file or the name of one that ships");
    }
    return story;
  }

  private static List<String> languages(YamlNode listed) {
    List<String> languages = new ArrayList<>();
    for (YamlNode item : listed.items()) {
      if (!Text.languages().contains(item.text()) || languages.contains(item.text())) {
        throw item.wrong("each once of " + String.join(", ", Text.languages()));
      }
      languages.add(item.text());
    }
    if (languages.isEmpty()) {
      throw listed.wrong("at least one language");
    }
    return languages;
  }

  private static IdleLimits idle(YamlNode node) {
    Keys keys = new Keys(node, "ask", "home");
    double ask = keys.number("ask", IdleLimits.DEFAULT.ask());
    double home = keys.number("home", IdleLimits.DEFAULT.home());
    return keys.checked(() -> new IdleLimits(ask, home));
  }

  private static Look look(YamlNode node) {
    Look usual = Look.DEFAULT;
    Keys keys = new Keys(node, "theme", "reduced-motion", "reach", "fullscreen", "display");
    return new Look(
        keys.option("theme", Theme.values(), usual.theme()),
        keys.truth("reduced-motion", usual.reducedMotion()),
        keys.option("reach", Reach.values(), usual.reach()),
        keys.truth("fullscreen", usual.fullscreen()),
        keys.text("display"));
  }

  private static Visit visit(YamlNode node) {
    Visit usual = Visit.DEFAULT;
    Keys keys = new Keys(node, "ghosts", "sound", "teach");
    return new Visit(
        keys.truth("ghosts", usual.ghosts()),
        keys.truth("sound", usual.sound()),
        keys.truth("teach", usual.teach()));
  }

  private Operator operator(YamlNode node) {
    Keys keys = new Keys(node, "address", "port", "token-file");
    String address = keys.text("address").orElse(RemoteOptions.LOOPBACK);
    int port = keys.whole("port", OPERATOR_PORT);
    Path token =
        resolve(
            keys.text("token-file")
                .orElseThrow(() -> node.wrong("the file of a token (token-file: FILE)", "none")));
    return keys.checked(() -> new Operator(address, port, token));
  }

  private RemoteOptions remote(YamlNode node) {
    Path usual = ownFolder().resolve("midi.json");
    if (node == null) {
      return RemoteOptions.off(usual);
    }
    Keys keys = new Keys(node, "osc", "address", "port", "midi", "midi-map");
    boolean osc = keys.truth("osc", false);
    String address = keys.text("address").orElse(RemoteOptions.LOOPBACK);
    int port = keys.whole("port", RemoteOptions.PORT);
    boolean midi = keys.truth("midi", false);
    Path map = keys.text("midi-map").map(this::resolve).orElse(usual);
    return keys.checked(() -> new RemoteOptions(osc, address, port, midi, map));
  }

  /** What it is, a person who reads the log is not told. */
  private static Pin pin(YamlNode node) {
    try {
      return Pin.parse(node.text());
    } catch (IllegalArgumentException e) {
      throw new BadInputException(node.place() + ": " + e.getMessage(), e);
    }
  }

  private Logs logs(YamlNode node) {
    if (node == null) {
      return new Logs(ownFolder(), MEGABYTES);
    }
    Keys keys = new Keys(node, "folder", "megabytes");
    Path folder = keys.text("folder").map(this::resolve).orElse(ownFolder());
    int megabytes = keys.whole("megabytes", MEGABYTES);
    return keys.checked(() -> new Logs(folder, megabytes));
  }

  /** For what is written, where nothing else is said: it is kept, and no cache. */
  private static Path ownFolder() {
    return Home.find().exports().resolve("kiosk");
  }

  private Path resolve(String named) {
    return file.toAbsolutePath().resolveSibling(named).normalize();
  }
}
