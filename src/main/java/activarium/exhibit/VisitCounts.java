package activarium.exhibit;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.SortedMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts of an exhibition by day, kept in a small file. Nothing is kept of anybody: neither what
 * was drawn nor when in the day. What the disk refuses stays in memory and is written when it can
 * be. Any thread; those who count do not wait for the disk.
 */
public final class VisitCounts implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(VisitCounts.class);
  private static final Duration SAVE_EVERY = Duration.ofSeconds(30);

  private final Path file;
  private final Clock clock;
  private final DayTable table;

  /** Only one saves at a time; never held together with the table's for long. */
  private final Object saving = new Object();

  private final boolean isKept;
  private Instant savedAt;
  private String saved;
  private boolean isRefused;

  /**
   * Goes on with the counts of a file. One that is broken is moved aside, to the same name with
   * {@code .broken}.
   */
  public VisitCounts(Path file, Clock clock) {
    this.file = file;
    this.clock = clock;
    DayTable read = null;
    boolean isFree = true;
    try {
      read = Files.exists(file) ? DayTable.parse(Files.readString(file)) : new DayTable();
    } catch (IOException | IllegalArgumentException e) {
      isFree = moveAside(e);
    }
    this.table = read == null ? new DayTable() : read;
    this.isKept = isFree;
    this.savedAt = clock.instant();
    this.saved = table.text();
  }

  /** False where it stays: then it must not be written over. */
  private boolean moveAside(Exception cause) {
    Path aside = file.resolveSibling(file.getFileName() + ".broken");
    try {
      AtomicFile.place(file, aside);
      LOG.warn("{}: {}; counting begins anew, it is now {}", file, cause.getMessage(), aside);
      return true;
    } catch (BadInputException | MissingRequirementException e) {
      LOG.warn("{}: {}; counts are not kept: {}", file, cause.getMessage(), e.getMessage());
      return false;
    }
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  /** Somebody came. */
  public void visit() {
    table.add(today(), DayTable.VISITS);
  }

  /** A digit was drawn. */
  public void drawn() {
    table.add(today(), DayTable.DRAWN);
  }

  /** A digit was recognized: whoever drew it said so, or did not say otherwise. */
  public void recognized() {
    table.add(today(), DayTable.RECOGNIZED);
  }

  /**
   * A language was chosen.
   *
   * @param tag of BCP 47
   */
  public void language(String tag) {
    table.add(today(), DayTable.LANGUAGE + tag);
  }

  /** The counts by their names: {@code visits}, {@code drawn}, {@code language de} …, by day. */
  public SortedMap<LocalDate, SortedMap<String, Long>> days() {
    return table.days();
  }

  /**
   * Writes what has changed, every 30 s at most: to be called now and then, from a thread that may
   * wait for a disk. A clock that is set is waited for no longer than that.
   */
  public void saveIfDue() {
    synchronized (saving) {
      Duration since = Duration.between(savedAt, clock.instant()).abs();
      if (since.compareTo(SAVE_EVERY) >= 0) {
        save();
      }
    }
  }

  private void save() {
    savedAt = clock.instant();
    String text = table.text();
    if (!isKept || text.equals(saved)) {
      return;
    }
    try {
      AtomicFile.text(file, text);
      saved = text;
      isRefused = false;
    } catch (BadInputException | MissingRequirementException e) {
      if (!isRefused) { // once, not every 30 s for as long as the disk is full
        LOG.warn("counts stay in memory: {}", e.getMessage());
      }
      isRefused = true;
    }
  }

  /** Writes what has changed. */
  @Override
  public void close() {
    synchronized (saving) {
      save();
    }
  }
}
