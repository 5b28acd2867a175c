package activarium.dataset;

import java.net.URI;
import java.util.List;

/**
 * A file of a data set as its authors published it.
 *
 * @param name its name
 * @param algorithm of the checksum, such as {@code SHA-256}
 * @param checksum in lower-case hexadecimal digits
 * @param folders addresses of folders that hold it, each ending in a slash; the best one first
 */
record PublishedFile(String name, String algorithm, String checksum, List<URI> folders) {

  PublishedFile {
    folders = List.copyOf(folders);
  }

  /** True for an archive that is unpacked when it is here. */
  boolean isArchive() {
    return name.endsWith(".tar.gz");
  }
}
