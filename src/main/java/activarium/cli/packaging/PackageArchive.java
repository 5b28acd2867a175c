package activarium.cli.packaging;

import activarium.cli.io.ProgressReport;
import activarium.core.AtomicFile;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** A package in one file, which keeps what may be started and what links to what. */
final class PackageArchive {

  private static final int EXECUTABLE = 0100755;
  private static final int PLAIN = 0100644;

  private final Path folder;

  PackageArchive(Path folder) {
    this.folder = folder;
  }

  /** Writes it beside the folder, and tells on the way how far it is. */
  Path write() {
    Path archive = folder.resolveSibling(folder.getFileName() + ".tar.gz");
    List<Path> files = FileTree.files(folder);
    try (ProgressReport progress = new ProgressReport("archive", "files")) {
      AtomicFile.stream(
          archive,
          out -> {
            TarArchiveOutputStream tar =
                new TarArchiveOutputStream(new GZIPOutputStream(new BufferedOutputStream(out)));
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (int i = 0; i < files.size(); i++) {
              add(tar, files.get(i));
              progress.report(i + 1, files.size());
            }
            tar.close();
          });
    }
    return archive;
  }

  private void add(TarArchiveOutputStream tar, Path file) throws IOException {
    String name = folder.getParent().relativize(file).toString().replace('\\', '/');
    if (Files.isSymbolicLink(file)) {
      TarArchiveEntry link = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
      link.setLinkName(Files.readSymbolicLink(file).toString());
      tar.putArchiveEntry(link);
    } else {
      TarArchiveEntry entry = new TarArchiveEntry(file, name);
      entry.setIds(0, 0); // whoever made it is nobody elsewhere
      entry.setNames("", "");
      entry.setMode(Files.isExecutable(file) ? EXECUTABLE : PLAIN);
      tar.putArchiveEntry(entry);
      try (InputStream in = Files.newInputStream(file)) {
        in.transferTo(tar);
      }
    }
    tar.closeArchiveEntry();
  }
}
