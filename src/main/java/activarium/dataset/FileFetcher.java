package activarium.dataset;

import activarium.core.AtomicFile;
import activarium.core.BadInputException;
import activarium.core.MissingRequirementException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Brings single files of a data set into a folder. Whatever an earlier attempt left there counts
 * only if its checksum holds.
 *
 * @param listener follows the bytes
 */
record FileFetcher(DatasetFetcher.Listener listener) {

  private static final int ATTEMPTS = 4;

  /**
   * Brings one file.
   *
   * @param folders addresses of folders that may hold it; the best one first
   * @throws BadInputException if none has the right file
   * @throws MissingRequirementException if none can be reached
   */
  void fetch(PublishedFile file, List<URI> folders, Path gathering) throws IOException {
    Path whole = gathering.resolve(file.name());
    if (Files.exists(whole) && isRight(file, whole)) {
      return;
    }
    Files.deleteIfExists(whole);
    Path part = gathering.resolve(file.name() + ".part");
    RuntimeException first = null;
    for (URI folder : folders) {
      try {
        fetch(file, folder.resolve(file.name()), part);
        AtomicFile.place(part, whole);
        return;
      } catch (BadInputException | MissingRequirementException e) {
        first = first == null ? e : first;
      }
    }
    throw first == null ? new IllegalStateException("no folder for " + file) : first;
  }

  /** What was begun elsewhere may not fit what goes on here: then all of it comes from here. */
  private void fetch(PublishedFile file, URI address, Path part) throws IOException {
    boolean begun = Files.exists(part) && Files.size(part) > 0;
    download(file, address, part);
    if (begun && !isRight(file, part)) {
      Files.delete(part);
      download(file, address, part);
    }
    String found = Checksum.of(part, file.algorithm());
    if (!found.equals(file.checksum())) {
      Files.delete(part);
      String hint = isLocal(address) ? "; --as-is takes files whatever their checksums" : "";
      throw BadInputException.of(
          address, "a file with the " + file.algorithm() + " " + file.checksum(), found + hint);
    }
  }

  private static boolean isLocal(URI address) {
    return "file".equals(address.getScheme());
  }

  private static boolean isRight(PublishedFile file, Path found) throws IOException {
    return Checksum.of(found, file.algorithm()).equals(file.checksum());
  }

  private void download(PublishedFile file, URI address, Path part) throws IOException {
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
          address + " cannot be downloaded (" + why + ")",
          isLocal(address)
              ? "make it readable, or give another copy"
              : "try again later, or give a copy with --from DIR|URL");
    }
  }
}
