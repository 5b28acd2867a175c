package activarium.watchdog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.work.Latest;
import activarium.work.StopToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PulseTest {

  private static final Pulse PULSE =
      new Pulse(
          90_000,
          true,
          Pulses.PICTURE,
          Duration.ofMillis(1234),
          Map.of(
              Resource.HEAP, 1L,
              Resource.DIRECT, 2L,
              Resource.RESIDENT, 3_000_000_000L,
              Resource.HANDLES, 4L,
              Resource.THREADS, 5L,
              Resource.OPENGL, 6L));

  private static final String LINE =
      "pulse frames=90000 black=yes picture=fedcba9876543210 same=1234 heap=1 direct=2"
          + " resident=3000000000 handles=4 threads=5 opengl=6";

  @Test
  void isALineAndBack() {
    assertThat(PULSE.format()).isEqualTo(LINE);
    assertThat(Pulse.parse(LINE)).contains(PULSE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pulse",
        "x" + LINE,
        LINE + " ",
        LINE + " more=1",
        "pulse frames=-1 black=yes picture=fedcba9876543210 same=1234 heap=1 direct=2"
            + " resident=3 handles=4 threads=5 opengl=6",
        "pulse frames=1 black=maybe picture=fedcba9876543210 same=1234 heap=1 direct=2"
            + " resident=3 handles=4 threads=5 opengl=6",
        "pulse frames=99999999999999999999 black=no picture=fedcba9876543210 same=1234 heap=1"
            + " direct=2 resident=3 handles=4 threads=5 opengl=6",
        "pulse frames=1 black=no picture=fedcba9876543210 same=1234 heap=1 direct=2"
            + " resident=3 handles=4 threads=5"
      })
  void isNoOtherLine(String line) {
    assertThat(Pulse.parse(line)).isEmpty();
  }

  @Test
  void holdsAllResources() {
    assertThatThrownBy(() -> new Pulse(1, false, 0, Duration.ZERO, Map.of(Resource.HEAP, 1L)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("DIRECT must be there and not be negative");
  }

  @Test
  void isFoundInWhateverIsPrinted() {
    byte[] noise = new byte[1_000_000];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (byte) (i % 97 == 0 && i < 500_000 ? '\n' : i * 31);
    }
    Latest<Pulse> heard = new Latest<>();
    InputStream in =
        new SequenceInputStream(
            new ByteArrayInputStream(noise),
            new ByteArrayInputStream(
                ("\n" + LINE + "\r\nloading 10 %\n").getBytes(StandardCharsets.UTF_8)));
    new PulseReader(in, heard).run(new StopToken());
    assertThat(heard.take()).isEqualTo(PULSE);
  }

  @Test
  void isNotPutTogetherOfALineThatIsTooLong() {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    line.writeBytes((LINE + " ".repeat(2000) + "more\n").getBytes(StandardCharsets.UTF_8));
    Latest<Pulse> heard = new Latest<>();
    new PulseReader(new ByteArrayInputStream(line.toByteArray()), heard).run(new StopToken());
    assertThat(heard.take()).isNull();
  }

  @Test
  void measuresThisProcess() {
    Map<Resource, Long> held = Vitals.now(7);
    assertThat(held).containsEntry(Resource.OPENGL, 7L).containsOnlyKeys(Resource.values());
    assertThat(held.get(Resource.THREADS)).isPositive();
  }
}
