package activarium.dataset;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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

  private static final int ATTEMPTS = 4;
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

  /** The data sets that can be fetched. */
  public List<String> names() {
    return publications.names();
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
    try {
      Files.createDirectories(gathering);
      for (PublishedFile file : files) {
        fetch(file, from.map(List::of).orElse(file.folders()), gathering);
      }
      for (PublishedFile file : files) {
        unpack(file, gathering);
      }
      Files.move(gathering, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new MissingRequirementException(
          gathering + " cannot be written (" + e + ")", "make room or give the right to write", e);
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
        work.run(home.cache().resolve(dataset + ".part"), target);
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
    return alone(dataset, (gathering, target) -> copy(dataset, from, gathering, target));
  }

  private void copy(String dataset, Path from, Path gathering, Path target) {
    try (Stream<Path> entries = Files.list(from)) {
      Files.createDirectories(gathering);
      for (Path file : entries.filter(f -> isData(f.getFileName().toString())).toList()) {
        Files.copy(
            file, gathering.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
      new DatasetCatalog(home).read(dataset, gathering);
      Files.move(gathering, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new BadInputException("%s cannot be copied: %s".formatted(from, e), e);
    }
  }

  private static boolean isData(String name) {
    return name.endsWith("-ubyte.gz")
        || name.endsWith(".mat")
        || CIFAR_FILES.matcher(name.replaceAll("\\.gz$", "")).matches();
  }

  private void fetch(PublishedFile file, List<URI> folders, Path gathering) throws IOException {
    Path whole = gathering.resolve(file.name());
    if (Files.exists(whole)) {
      return;
    }
    Path part = gathering.resolve(file.name() + ".part");
    RuntimeException first = null;
    for (URI folder : folders) {
      try {
        fetch(file, folder.resolve(file.name()), part);
        Files.move(part, whole, StandardCopyOption.ATOMIC_MOVE);
        return;
      } catch (BadInputException | MissingRequirementException e) {
        first = first == null ? e : first;
      }
    }
    throw first == null ? new IllegalStateException("no folder for " + file) : first;
  }

  private void fetch(PublishedFile file, URI address, Path part) throws IOException {
    Download download =
        new Download(address, part, (done, total) -> listener.onBytes(file.name(), done, total));
    IOException failure = null;
    boolean complete = false;
    for (int attempt = 0; attempt < ATTEMPTS && !complete; attempt++) {
      try {
        complete = download.attempt();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (!complete) {
      String why = failure == null ? "the connection is cut again and again" : failure.toString();
      throw new MissingRequirementException(
          "%s cannot be downloaded (%s)".formatted(address, why),
          "try again later, or give a copy with --from DIR|URL");
    }
    requireChecksum(file, address, part);
  }

  private static void requireChecksum(PublishedFile file, URI address, Path part)
      throws IOException {
    String found = Checksum.of(part, file.algorithm());
    if (!found.equals(file.checksum())) {
      Files.delete(part);
      throw BadInputException.of(
          address, "a file with the %s %s".formatted(file.algorithm(), file.checksum()), found);
    }
  }

  private static void unpack(PublishedFile file, Path gathering) throws IOException {
    if (file.isArchive()) {
      Path archive = gathering.resolve(file.name());
      TarGz.unpack(archive, gathering, name -> CIFAR_FILES.matcher(name).matches());
      Files.delete(archive);
    }
  }
}
