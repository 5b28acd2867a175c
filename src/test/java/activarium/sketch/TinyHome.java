package activarium.sketch;

import activarium.core.Home;
import activarium.dataset.Dataset;
import activarium.dataset.DatasetCatalog;
import activarium.dataset.IdxFiles;
import activarium.sketchbook.SketchCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An installation in a folder of its own, as the running one but for its data: the first images of
 * the embedded digits, so that a network trains an epoch in a blink. While it is open it is the
 * home of every sketch, and exports go there.
 */
public final class TinyHome implements AutoCloseable {

  private static final String HOME = "activarium.home";
  private static final String WRITTEN = "activarium.written";
  private static final String EXPORTS = "activarium.exports";
  private static final int TRAIN = 160;
  private static final int TEST = 60;

  private final Home home;
  private final List<Path> links = new ArrayList<>();
  private final String homeBefore = System.getProperty(HOME);
  private final String writtenBefore = System.getProperty(WRITTEN);
  private final String exportsBefore = System.getProperty(EXPORTS);

  public TinyHome(Path root) throws IOException {
    Home real = Home.find();
    home = new Home(root, root, root.resolve("exports"));
    Files.createDirectories(home.data());
    link(root.resolve("shaders"), real.root().resolve("shaders"));
    Files.createDirectories(home.sketches());
    for (String sketch : new SketchCatalog(real).names()) {
      link(home.sketches().resolve(sketch), real.sketches().resolve(sketch));
    }
    link(home.compiled(), real.compiled());
    for (String shared : new String[] {"fonts", "palettes"}) {
      link(home.data().resolve(shared), real.data().resolve(shared));
    }
    writeData(new DatasetCatalog(real).load(DatasetCatalog.EMBEDDED));
    System.setProperty(HOME, root.toString());
    System.setProperty(WRITTEN, root.toString());
    System.setProperty(EXPORTS, root.resolve("exports").toString());
  }

  private void link(Path link, Path target) throws IOException {
    links.add(Files.createSymbolicLink(link, target));
  }

  private void writeData(Dataset digits) throws IOException {
    Path folder = Files.createDirectories(home.data().resolve(DatasetCatalog.EMBEDDED));
    int[] train = IntStream.range(0, TRAIN).toArray();
    int[] test = IntStream.range(0, TEST).toArray();
    IdxFiles.write(folder, "train", digits.train().select(train));
    IdxFiles.write(folder, "t10k", digits.test().select(test));
  }

  /** Adds a sketch of somebody's own. */
  void write(String sketch, String text) throws IOException {
    Path folder = Files.createDirectories(home.sketches().resolve(sketch));
    Files.writeString(folder.resolve(sketch + ".pde"), text);
  }

  public Home home() {
    return home;
  }

  @Override
  public void close() throws IOException {
    for (Path link : links) {
      Files.delete(link);
    }
    restore(HOME, homeBefore);
    restore(WRITTEN, writtenBefore);
    restore(EXPORTS, exportsBefore);
  }

  private static void restore(String name, String before) {
    if (before == null) {
      System.clearProperty(name);
    } else {
      System.setProperty(name, before);
    }
  }
}
