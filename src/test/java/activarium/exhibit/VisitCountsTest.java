package activarium.exhibit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

class VisitCountsTest {

  /** A clock that a test sets. */
  private static final class Hands extends Clock {
    private Instant now = Instant.parse("2026-11-30T10:00:00Z");

    void move(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @TempDir Path folder;

  private final Hands clock = new Hands();
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final Logger logger = (Logger) LoggerFactory.getLogger(VisitCounts.class);
  private Path file;

  @BeforeEach
  void listen() {
    file = folder.resolve("visits.csv");
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(log);
  }

  private VisitCounts counts() {
    return new VisitCounts(file, clock);
  }

  @Test
  void goesOnWithTheCountsOfTheStartBefore() throws IOException {
    try (VisitCounts counts = counts()) {
      counts.visit();
      counts.visit();
      counts.drawn();
      counts.recognized();
      counts.language("pt-BR");
    }
    clock.move(Duration.ofDays(1));
    try (VisitCounts counts = counts()) {
      counts.visit();
      assertThat(counts.days())
          .isEqualTo(
              Map.of(
                  DAY,
                  Map.of("visits", 2L, "drawn", 1L, "recognized", 1L, "language pt-BR", 1L),
                  DAY.plusDays(1),
                  Map.of("visits", 1L)));
    }
    assertThat(Files.readAllLines(file))
        .containsExactly(
            "day,what,count",
            "2026-11-30,drawn,1",
            "2026-11-30,language pt-BR,1",
            "2026-11-30,recognized,1",
            "2026-11-30,visits,2",
            "2026-12-01,visits,1");
  }

  @Test
  void writesEveryHalfMinuteAndOnlyWhatHasChanged() throws IOException {
    VisitCounts counts = counts();
    counts.visit();
    clock.move(Duration.ofSeconds(29));
    counts.saveIfDue();
    assertThat(file).doesNotExist();
    clock.move(Duration.ofSeconds(1));
    counts.saveIfDue();
    assertThat(file).content().contains("visits,1");
    Files.delete(file);
    clock.move(Duration.ofMinutes(1));
    counts.saveIfDue();
    assertThat(file).as("nothing has changed").doesNotExist();
  }

  @Test
  void isNotUpsetByAClockThatIsSet() {
    try (VisitCounts counts = counts()) {
      counts.visit();
      clock.move(Duration.ofDays(-20_000));
      counts.visit();
      counts.saveIfDue();
      assertThat(file).as("it does not wait for the old time").exists();
      clock.move(Duration.ofDays(20_000));
      counts.visit();
    }
    try (VisitCounts counts = counts()) {
      assertThat(counts.days().get(DAY)).isEqualTo(Map.of("visits", 2L));
      assertThat(counts.days()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "noise",
        "day,what,count\n2026-11-30,visits,1",
        "day,what,count\n2026-11-31,visits,1\n",
        "day,what,count\n2026-11-30,visits,-1\n",
        "day,what,count\n2026-11-30,name Anna,1\n",
        "day,what,count\n2026-11-30,visits,1\n2026-11-30,visits,1\n",
        "\u00ff\u00fe"
      })
  void movesABrokenFileAsideAndBeginsAnew(String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.ISO_8859_1));
    try (VisitCounts counts = counts()) {
      assertThat(counts.days()).isEmpty();
      counts.visit();
    }
    assertThat(file).content().isEqualTo("day,what,count\n2026-11-30,visits,1\n");
    assertThat(Files.readString(folder.resolve("visits.csv.broken"), StandardCharsets.ISO_8859_1))
        .isEqualTo(text);
    assertThat(log.list).hasSize(1);
  }

  @Test
  void leavesABrokenFileAloneThatCannotBeMoved() throws IOException {
    Files.writeString(file, "noise");
    Files.createDirectory(folder.resolve("visits.csv.broken"));
    try (VisitCounts counts = counts()) {
      counts.visit();
      assertThat(counts.days().get(DAY)).isEqualTo(Map.of("visits", 1L));
    }
    assertThat(file).content().isEqualTo("noise");
  }

  @Test
  void keepsCountingInMemoryWhileTheDiskRefuses() throws IOException {
    Path blocked = folder.resolve("no-folder");
    Files.writeString(blocked, "");
    file = blocked.resolve("visits.csv");
    try (VisitCounts counts = counts()) {
      for (int i = 0; i < 5; i++) {
        counts.visit();
        clock.move(Duration.ofSeconds(30));
        counts.saveIfDue();
      }
      assertThat(log.list).as("it is told once").hasSize(1);
      Files.delete(blocked);
    }
    assertThat(file).content().contains("visits,5");
  }

  @Test
  void keepsNothingButCounts() {
    assertThatThrownBy(() -> counts().language("Anna, 7"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("the tag of a language");
  }
}
