package activarium.dataset;

import activarium.core.BadInputException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is in a folder of pictures. What systems leave everywhere, such as {@code Thumbs.db}, is not
 * there.
 *
 * @param folders in the order of their names
 * @param pictures likewise; whether they can be decoded is not known yet
 * @param others files that are no pictures
 */
record FolderListing(List<Path> folders, List<Path> pictures, List<Path> others) {

  private static final Set<String> LITTER =
      Set.of(
          "thumbs.db",
          "ehthumbs.db",
          "desktop.ini",
          "icon\r",
          "__macosx",
          "@eadir",
          "#recycle",
          "$recycle.bin",
          "system volume information",
          "lost+found",
          "__pycache__");

  /** By which pictures are known, those that nobody reads here too: they are to be refused. */
  private static final Set<String> PICTURES =
      Set.of(
          ("png jpg jpeg jpe jfif gif bmp dib tif tiff webp wbmp heic heif avif jxl jp2 svg psd"
                  + " tga ppm pgm pbm")
              .split(" "));

  /**
   * Lists a folder.
   *
   * @throws BadInputException if it cannot be listed
   */
  static FolderListing of(Path folder) {
    FolderListing found =
        new FolderListing(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    try (Stream<Path> entries = Files.list(folder)) {
      entries.filter(entry -> !isLitter(entry)).sorted().forEach(found::add);
    } catch (IOException e) {
      throw new BadInputException(folder + ": cannot be listed: " + e.getMessage(), e);
    }
    return found;
  }

  private static boolean isLitter(Path entry) {
    String name = entry.getFileName().toString();
    return name.startsWith(".") || LITTER.contains(name.toLowerCase(Locale.ROOT));
  }

  private void add(Path entry) {
    if (Files.isDirectory(entry)) {
      folders.add(entry);
    } else if (isPicture(entry)) {
      pictures.add(entry);
    } else {
      others.add(entry);
    }
  }

  private static boolean isPicture(Path file) {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    return dot < 0
        || PICTURES.contains(name.substring(dot + 1).toLowerCase(Locale.ROOT))
        || PictureFile.isReadable(file);
  }
}
