package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.core.KeepsLocale;
import activarium.export.Films;
import activarium.export.Sidecar;
import activarium.recording.Npy;
import activarium.session.ToyRecording;
import activarium.show.Source;
import activarium.show.ViewState;
import activarium.show.ViewStateJson;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What leaves the program by the command line, and what it refuses before any work. */
@ExtendWith(KeepsLocale.class)
class ExportCommandTest {

  @TempDir Path folder;
  private final StringWriter err = new StringWriter();

  private int execute(String... arguments) {
    return Main.commandLine().setErr(new PrintWriter(err, true)).execute(arguments);
  }

  private List<String> files() throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2, frame, --size, 40000x100, a.png, 'between 1x1 and 32768x32768'",
    "2, frame, --size, 9999999999x9, a.png, 'between 1x1 and 32768x32768'",
    "2, frame, --size, 0x0, a.png, 'between 1x1 and 32768x32768'",
    "2, frame, --size, foo, a.png, 'a size is written like 1280x720'",
    "2, frame, --bits, 12, a.png, 'expected 8 or 16, found 12'",
    "2, frame, --epochs, 0, a.png, '--epochs must be at least 1, was 0'",
    "2, frame, --epochs, -1, a.png, '--epochs must be at least 1'",
    "2, frame, --set, layer, a.png, 'KEY=VALUE'",
    "2, frame, --colour, 1, a.png, 'unknown option'",
    "3, frame, --set, nosuch=1, a.png, 'nosuch: expected a parameter of the sketch'",
    "3, frame, --size, 100x100, a.jpg, 'expected a name that ends with .png'",
    "3, frame, --size, 100x100, none/a.png, 'expected a folder that exists'",
    "3, frame, --size, 100x100, there.png, 'expected a name that is free'",
    "3, frame, --beside, none, a.png, 'expected a recording with a recording.json'",
    "3, frame, --dataset, none, a.png, 'data set: expected a folder or one of '",
    "3, frame, --filter, 'gray,sepia', a.png, 'filter: expected one of gray, blur, sobel'",
    "3, frame, --network, none, a.png, 'network: expected one of '",
    "4, frame, --json, there.png/r.json, a.png, 'cannot be written'",
    "2, frame, --theme, pink, a.png, 'expected dark or light'",
    "2, frame, --locale, german, a.png, 'expected a tag such as en, de or de-CH'",
    "2, video, --codec, divx, a.mp4, 'expected one of h264, prores, vp9, ffv1, png, gif'",
    "2, video, --size, 20000x100, a.mp4, 'expected a size from 2x2 to 16384x16384'",
    "2, video, --fps, 1000, a.mp4, 'expected 1 to 240 frames a second'",
    "2, video, --seconds, 0, a.mp4, 'more than 0'",
    "2, video, --sweep, colors, a.mp4, 'expected epochs, layers or none'",
    "3, video, --cues, none.yaml, a.mp4, 'expected a YAML file, found none'",
    "3, video, --resume, nothing.part, a.mp4, 'expected a folder NAME.part'",
    "3, video, --recording, none, a.mp4, 'expected a recording with a recording.json'",
    "2, video, --theme, pink, a.mp4, 'expected dark or light'",
    "2, vector, --format, ps, a.svg, 'expected one of [SVG, PDF]'",
    "3, vector, --size, 100x100, a.ps, 'a name that ends with .svg or .pdf'",
    "3, data, --theme, dark, there.png, 'expected a name that is free'",
  })
  void refusesInOneLineBeforeAnyWork(
      int code, String what, String option, String value, String out, String message)
      throws Exception {
    Files.createFile(folder.resolve("there.png"));
    String given = option.equals("--json") ? folder.resolve(value).toString() : value;
    assertThat(execute("export", what, option, given, "--out", folder.resolve(out).toString()))
        .isEqualTo(code);
    assertThat(err.toString().lines()).singleElement().asString().contains(message);
    assertThat(files()).containsExactly("there.png");
  }

  /** What plays in the window would go on between the tiles of a picture. */
  @Test
  void aPictureShowsOneTimeAndTheSameEachTime() throws Exception {
    Path recording = folder.resolve("recording");
    ToyRecording.write(recording, 3);
    List<Path> pictures = List.of(folder.resolve("one.png"), folder.resolve("two.png"));
    for (Path picture : pictures) {
      String[] arguments = {
        "export",
        "frame",
        "Strategies",
        "--recording",
        recording.toString(),
        "--size",
        "400x2400",
        "--out",
        picture.toString()
      };
      assertThat(execute(arguments)).as(err.toString()).isZero();
    }
    ViewState state = Sidecar.read(pictures.get(0));
    assertThat(state.parameters()).containsEntry("play", false);
    assertThat(((Number) state.parameters().get("epoch")).doubleValue())
        .as("the last of three")
        .isEqualTo(2);
    assertThat(pictures.get(1)).hasSameBinaryContentAs(pictures.get(0));
  }

  @Test
  void writesTheNumbersBehindAPictureWithWhatWasBrushed() throws Exception {
    Path recording = folder.resolve("recording");
    ToyRecording.write(recording, 2);
    Path picture = folder.resolve("picture.png");
    String[] shown = {"ProjectionExplorer", "--recording", recording.toString()};
    assertThat(
            execute(
                "export",
                "frame",
                shown[0],
                shown[1],
                shown[2],
                "--size",
                "320x180",
                "--out",
                picture.toString()))
        .as(err.toString())
        .isZero();
    Path brushed = folder.resolve("brushed.json");
    Files.writeString(brushed, ViewStateJson.write(brushed(Sidecar.read(picture))));
    Path out = folder.resolve("out");
    assertThat(execute("export", "data", "--state", brushed.toString(), "--out", out.toString()))
        .as(err.toString())
        .isZero();
    assertThat(Npy.readMatrix(out.resolve("positions.npy")).rows()).isEqualTo(60);
    assertThat(Npy.readInts(out.resolve("labels.npy"))).startsWith(0, 1, 2, 0);
    assertThat(Npy.readMatrix(out.resolve("quality.npy")).columns()).isEqualTo(4);
    float[] brushes = Npy.readMatrix(out.resolve("brushed.npy")).values();
    assertThat(brushes[2 * 5]).as("5 under brush A").isEqualTo(1);
    assertThat(brushes[2 * 7 + 1]).as("7 under brush B").isEqualTo(1);
    assertThat(brushes[2 * 7]).as("7 under brush A").isZero();
    assertThat(out.resolve("observations.csv"))
        .content()
        .startsWith("index,label,label_name,predicted,predicted_name,x,y,neighborhood_hit,")
        .contains("\n5,2,c,");
    assertThat(Sidecar.read(out).views()).containsKey("explorer");
  }

  /** As on a machine of anywhere; the picture says which locale it has, and is seen so again. */
  @Test
  void writesNumbersAsOneLocaleHasThemAndAllElseAsBefore() throws Exception {
    Path recording = folder.resolve("recording");
    ToyRecording.write(recording, 2);
    String[] names = {"en.svg", "de.svg", "again.svg", "english.svg"};
    String[][] options = {
      {"--recording=" + recording},
      {"--recording=" + recording, "--locale=de"},
      {"--state=" + folder.resolve("de.svg")},
      {"--state=" + folder.resolve("de.svg"), "--locale=en"}
    };
    List<String> figures = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      Path figure = folder.resolve(names[i]);
      List<String> line = new ArrayList<>(List.of("export", "vector", "--size=640x360"));
      line.addAll(List.of(options[i]));
      line.add("--out=" + figure);
      assertThat(execute(line.toArray(String[]::new))).as(err.toString()).isZero();
      figures.add(Files.readString(figure));
      assertThat(Sidecar.read(figure).look().locale()).isEqualTo(i == 1 || i == 2 ? "de" : "en");
      assertThat(Sidecar.read(figure).look().theme())
          .as("of a figure for paper")
          .isEqualTo("light");
    }
    assertThat(figures.get(0)).as("in English").containsPattern("KL \\d\\.\\d{3}");
    assertThat(figures.get(1)).as("in German").containsPattern("KL \\d,\\d{3}");
    assertThat(figures.get(1)).as("in German, too").doesNotContainPattern("KL \\d\\.\\d{3}");
    assertThat(figures.get(2).equals(figures.get(1))).as("as the state says").isTrue();
    assertThat(figures.get(3).equals(figures.get(0))).as("as the option says").isTrue();
  }

  /** The data set moves with its picture; elsewhere an option names it. */
  @Test
  void showsAFolderOfImagesPreprocessedAndFindsItAgain() throws Exception {
    Path data = folder.resolve("tiny");
    TinyData.write(data);
    Path first = folder.resolve("first.png");
    assertThat(
            execute(
                "export",
                "frame",
                "--dataset=" + data,
                "--filter=blur,sobel",
                "--epochs=1",
                "--size=320x180",
                "--out=" + first))
        .as(err.toString())
        .isZero();
    Source source = Sidecar.read(first).source();
    assertThat(Sidecar.read(first).look().theme()).as("of a picture").isEqualTo("dark");
    assertThat(source.dataset()).isEqualTo(data.toString());
    assertThat(source.filter()).isEqualTo("blur,sobel");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path moved = Files.move(first, elsewhere.resolve("first.png"));
    Path movedData = Files.move(data, elsewhere.resolve("tiny"));
    Source again = again(moved);
    assertThat(again.hash()).isEqualTo(source.hash());
    assertThat(again.dataset()).isEqualTo(movedData.toString());
    assertThat(again.filter()).isEqualTo("blur,sobel");
    Path hidden = Files.createDirectory(folder.resolve("hidden")).resolve("tiny");
    Files.move(movedData, hidden);
    assertThat(execute("export", "frame", "--state=" + moved)).isEqualTo(3);
    assertThat(err.toString().lines())
        .singleElement()
        .asString()
        .contains("expected the data set", "--dataset DIR names another");
    assertThat(again(moved, "--dataset=" + hidden).hash()).isEqualTo(source.hash());
  }

  private Source again(Path state, String... options) {
    Path out = folder.resolve("again" + options.length + ".png");
    List<String> arguments =
        new ArrayList<>(List.of("export", "frame", "--size=320x180", "--state=" + state));
    arguments.addAll(List.of(options));
    arguments.add("--out=" + out);
    assertThat(execute(arguments.toArray(String[]::new))).as(err.toString()).isZero();
    return Sidecar.read(out).source();
  }

  @Test
  void aFilmThatGoesOnHasTheFramesOfOneThatWasNeverStopped() throws Exception {
    Path recording = folder.resolve("recording");
    ToyRecording.write(recording, 2);
    Path whole = folder.resolve("whole.mkv");
    assertThat(execute(film(recording, whole))).as(err.toString()).isZero();
    Path stopped = folder.resolve("stopped.mkv");
    List<String> drawing = new ArrayList<>(List.of(film(recording, stopped)));
    drawing.add("--draw-only"); // leaves the order and no frame, as if killed at once
    assertThat(execute(drawing.toArray(String[]::new))).isZero();
    Path part = folder.resolve("stopped.part");
    Path order = part.resolve("order.txt");
    List<String> arguments = new ArrayList<>(Files.readAllLines(order));
    assertThat(arguments.remove("--draw-only")).isTrue();
    Files.write(order, arguments);
    assertThat(execute("export", "video", "--resume", part.toString())).as(err.toString()).isZero();
    List<byte[]> expected = Films.frames(whole, 64, 36);
    List<byte[]> found = Films.frames(stopped, 64, 36);
    assertThat(found).hasSize(60).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.get(i)).as("frame %d", i).isEqualTo(expected.get(i));
    }
    assertThat(found.get(0)).as("something happens").isNotEqualTo(found.get(59));
    assertThat(part).doesNotExist();
  }

  /** Ten frames a second, so that a part has fifty. */
  private static String[] film(Path recording, Path out) {
    String options =
        "export video ProjectionExplorer --size 64x36 --fps 10 --seconds 6 --codec ffv1"
            + " --recording";
    return (options + " " + recording + " --out " + out).split(" ");
  }

  private static ViewState brushed(ViewState state) {
    Map<String, Object> chosen =
        Map.of(
            "first",
            List.of(5),
            "second",
            List.of(7),
            "onSecond",
            false,
            "neuron",
            -1,
            "words",
            "");
    return ViewState.of(
        state.program(),
        state.sketch(),
        state.source(),
        state.shown(),
        state.look(),
        state.parameters(),
        Map.of("explorer", Map.of("chosen", chosen, "camera", List.of(0.1, 0.05, 3))));
  }
}
