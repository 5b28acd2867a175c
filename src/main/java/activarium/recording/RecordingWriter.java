package activarium.recording;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.Folders;
import activarium.core.Text;
import activarium.dataset.Images;
import activarium.dataset.ObservationSet;
import activarium.dataset.Split;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes a recording epoch by epoch. An epoch counts when {@code recording.json} lists it, which is
 * the last that is written of it: whatever ends the program, only the epoch under way is lost.
 */
public final class RecordingWriter {

  private final RecordingFolder folder;
  private RecordingInfo info;

  private RecordingWriter(RecordingFolder folder, RecordingInfo info) {
    this.folder = folder;
    this.info = info;
  }

  /**
   * Begins a recording.
   *
   * @param info what it is of; it lists no epochs yet
   * @param observations the observations of each split that {@code info} names
   * @throws BadInputException if there is something at {@code root} already
   */
  public static RecordingWriter create(
      Path root, RecordingInfo info, List<ObservationSet> observations) {
    RecordingFolder folder = new RecordingFolder(root);
    try {
      requireEmpty(root);
      Files.createDirectories(root);
      for (ObservationSet set : observations) {
        write(folder, set);
      }
      folder.writeInfo(info);
    } catch (IOException e) {
      throw new BadInputException(root + ": cannot be written: " + e.getMessage(), e);
    }
    return new RecordingWriter(folder, info);
  }

  /**
   * Goes on with a recording; what was not finished of it is deleted.
   *
   * @param info what it should be of, without epochs
   * @throws BadInputException if it is of another training
   */
  public static RecordingWriter resume(Path root, RecordingInfo info) {
    RecordingFolder folder = new RecordingFolder(root);
    RecordingInfo found = folder.readInfo();
    if (!found.sameTrainingAs(info)) {
      throw BadInputException.of(
          folder.info(),
          Text.of(
              "%s on %s, seed %d, trained and recorded as asked",
              info.network(), info.dataset(), info.seed()),
          Text.of(
              "%s on %s, seed %d, %s",
              found.network(), found.dataset(), found.seed(), found.protocol()));
    }
    AtomicFile.removeParts(root);
    return new RecordingWriter(folder, found);
  }

  private static void requireEmpty(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(root)) {
      throw BadInputException.of(root, "a new folder", "something that is none");
    }
    try (Stream<Path> entries = Files.list(root)) {
      if (entries.findAny().isPresent()) {
        throw BadInputException.of(root, "a new folder, or --resume", "one with files in it");
      }
    }
  }

  private static void write(RecordingFolder folder, ObservationSet set) {
    Images images = set.observations().images();
    Npy.write(
        folder.observations(set.split(), "images"),
        images.pixels(),
        images.count(),
        images.height(),
        images.width(),
        images.channels());
    Npy.write(folder.observations(set.split(), "labels"), set.observations().labels(), set.count());
    Npy.write(folder.observations(set.split(), "indices"), set.indices(), set.count());
  }

  /** What is recorded so far. */
  public RecordingInfo info() {
    return info;
  }

  public RecordingFolder folder() {
    return folder;
  }

  /**
   * Adds an epoch.
   *
   * @param figures its figures
   * @param snapshots what each recorded split looks like
   */
  public void add(EpochFigures figures, Map<Split, Snapshot> snapshots) {
    Path target = folder.epoch(figures.epoch());
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Folders.delete(part);
      Folders.delete(target);
      snapshots.forEach((split, snapshot) -> write(part.resolve(split.folder()), snapshot));
      AtomicFile.placeFolder(part, target);
    } catch (IOException e) {
      throw new UncheckedIOException(target + " cannot be written", e);
    }
    info = info.plus(figures);
    folder.writeInfo(info);
  }

  private static void write(Path target, Snapshot snapshot) {
    for (ActivationSet layer : snapshot.layers()) {
      Npy.write(target.resolve(layer.layer() + ".npy"), layer.activations());
    }
    Npy.write(target.resolve("predictions.npy"), snapshot.predictions());
  }
}
