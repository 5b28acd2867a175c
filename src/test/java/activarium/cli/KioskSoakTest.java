package activarium.cli;

import static org.assertj.core.api.Assertions.assertThat;

import activarium.exhibit.Pin;
import activarium.sketch.TinyHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ten thousand visitors in a hurry, in a process of their own. */
class KioskSoakTest {

  private static final int VISITS = 10_000;

  @TempDir Path folder;

  @Test
  void holdsWhatItHeldAndSaysNothingWhateverVisitorsDo() throws Exception {
    Files.writeString(
        folder.resolve("story.yaml"),
        """
        languages: [en]
        cues:
          - {cue: 1, view: map, caption: {en: One}}
          - {cue: 2, view: neurons, caption: {en: Two}}
          - {cue: 3, view: layers, caption: {en: Three}}
        """);
    Path profile =
        Files.writeString(
            folder.resolve("kiosk.yaml"),
            """
            story: story.yaml
            languages: [en, de, fr, es, pt, zh]
            look: {fullscreen: false}
            visit: {ghosts: true}
            pin: %s
            logs: {folder: logs, megabytes: 8}
            """
                .formatted(Pin.hash("4711".toCharArray()).text()));
    Path log = folder.resolve("log");
    Path output = folder.resolve("output");
    try (TinyHome tiny = new TinyHome(folder.resolve("home"))) {
      List<String> line = KioskProcess.java(tiny.home().root(), folder);
      line.add(1, "-Dactivarium.log=" + log);
      line.addAll(List.of("kiosk", profile.toString(), "--soak", Integer.toString(VISITS)));
      Process soak =
          new ProcessBuilder(line)
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
      try {
        assertThat(soak.waitFor(20, TimeUnit.MINUTES)).as("it ends").isTrue();
      } finally {
        soak.destroyForcibly();
      }
      System.out.println(Files.readString(output));
      assertThat(soak.exitValue()).as(Files.readString(output)).isZero();
      assertThat(Files.readString(Path.of(log + ".log"))).doesNotContain("ERROR", "Exception");
    }
  }
}
