package activarium.dataset;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.Folders;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Brings published data sets into the cache. Files gather in a folder beside it, where a later call
 * goes on with what an earlier one left; only when each has its checksum does that folder get the
 * data set's name.
 */
public final class DatasetFetcher {

  /** Follows the bytes of one file after the other. */
  public interface Listener {
    /**
     * @param total bytes in all, −1 if unknown
     */
    void onBytes(String file, long done, long total);

    /** Another program fetches the data set, and this one waits for it. */
    default void onWait(String dataset) {}
  }

  private static final String PART = ".part";
  private static final Pattern CIFAR_FILES =
      Pattern.compile("data_batch_[1-5]\\.bin|test_batch\\.bin|batches\\.meta\\.txt");

  private final Home home;
  private final Listener listener;
  private final Publications publications;

  public DatasetFetcher(Home home, Listener listener) {
    this(home, listener, Publications.official());
  }

  DatasetFetcher(Home home, Listener listener, Publications publications) {
    this.home = home;
    this.listener = listener;
    this.publications = publications;
  }

  /**
   * Fetches a data set, unless it is here.
   *
   * @param from a folder, or the address of one, that holds a copy; empty for the official ones
   * @return the folder that holds it
   * @throws BadInputException if the name is unknown or no source has the right files
   * @throws MissingRequirementException if no source can be reached
   */
  public Path fetch(String dataset, Optional<URI> from) {
    List<PublishedFile> files = publications.of(dataset);
    return alone(dataset, (gathering, target) -> gather(files, from, gathering, target));
  }

  private void gather(List<PublishedFile> files, Optional<URI> from, Path gathering, Path target) {
    from.ifPresent(folder -> requireAll(files, folder));
    try {
      Files.createDirectories(gathering);
      FileFetcher fetcher = new FileFetcher(listener);
      for (PublishedFile file : files) {
        fetcher.fetch(file, from.map(List::of).orElse(file.folders()), gathering);
      }
      deleteOthers(files, gathering);
      for (PublishedFile file : files) {
        unpack(file, gathering);
      }
      AtomicFile.placeFolder(gathering, target);
    } catch (IOException e) {
      throw new MissingRequirementException(
          gathering + " cannot be written (" + e + ")", "make room or give the right to write", e);
    }
  }

  /** A folder on this machine has all files, or is meant otherwise. */
  private static void requireAll(List<PublishedFile> files, URI folder) {
    if (!"file".equals(folder.getScheme())) {
      return;
    }
    for (PublishedFile file : files) {
      if (!Files.isRegularFile(Path.of(folder.resolve(file.name())))) {
        throw new BadInputException(
            Path.of(folder)
                + " has no "
                + file.name()
                + ": --from wants all published files; --as-is takes a part of a data set, or other"
                + " files in its format");
      }
    }
  }

  /** Nobody has checked what else lies there. */
  private static void deleteOthers(List<PublishedFile> files, Path gathering) throws IOException {
    List<String> names = files.stream().map(PublishedFile::name).toList();
    try (Stream<Path> entries = Files.list(gathering)) {
      for (Path entry : entries.toList()) {
        if (!names.contains(entry.getFileName().toString())) {
          Folders.delete(entry);
        }
      }
    }
  }

  /** Makes the folder of a data set out of what gathers in another. */
  private interface Gathering {
    void run(Path gathering, Path target);
  }

  /** Two that gather the same files would write into one another: the second waits. */
  private Path alone(String dataset, Gathering work) {
    Path target = home.cache().resolve(dataset);
    if (Files.isDirectory(target)) {
      return target;
    }
    Path lock = home.cache().resolve("." + dataset + ".lock");
    try (FetchLock held = FetchLock.take(lock, () -> listener.onWait(dataset))) {
      if (!Files.isDirectory(target)) { // the other may have brought it
        work.run(home.cache().resolve(dataset + PART), target);
      }
      return target;
    }
  }

  /**
   * Takes files as they are, such as a part of a data set, whatever their checksums; they must be
   * readable as the data set.
   *
   * @param from the folder that holds them
   * @return the folder that holds the data set now
   */
  public Path take(String dataset, Path from) {
    publications.of(dataset);
    return alone(dataset, (gathering, target) -> copy(dataset, from, target));
  }

  /** In a folder of its own, of which nothing stays when it fails: no checksum speaks for it. */
  private void copy(String dataset, Path from, Path target) {
    new DatasetCatalog(home).read(dataset, from);
    Path gathering = home.cache().resolve(dataset + ".as-is" + PART);
    try (Stream<Path> entries = Files.list(from)) {
      Folders.delete(gathering);
      Files.createDirectories(gathering);
      for (Path file : entries.filter(DatasetFetcher::isData).toList()) {
        Files.copy(file, gathering.resolve(file.getFileName()));
      }
      AtomicFile.placeFolder(gathering, target);
    } catch (IOException e) {
      throw new BadInputException(from + " cannot be copied: " + e, e);
    } finally {
      removeQuietly(gathering);
    }
  }

  private static void removeQuietly(Path gathering) {
    try {
      Folders.delete(gathering);
    } catch (IOException e) {
      // The next copy begins with the same.
    }
  }

  private static boolean isData(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file)
        && (name.endsWith("-ubyte.gz")
            || name.endsWith("-ubyte")
            || name.endsWith(".mat")
            || CIFAR_FILES.matcher(name.replaceAll("\\.gz$", "")).matches());
  }

  private static void unpack(PublishedFile file, Path gathering) throws IOException {
    if (file.isArchive()) {
      Path archive = gathering.resolve(file.name());
      TarGz.unpack(archive, gathering, name -> CIFAR_FILES.matcher(name).matches());
      Files.delete(archive);
    }
  }
}
