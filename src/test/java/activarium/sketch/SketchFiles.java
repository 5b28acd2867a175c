package activarium.sketch;

import activarium.core.Home;
import activarium.sketchbook.SketchCompiler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A sketchbook in a temporary folder. */
public record SketchFiles(Path root) {

  public Home home() {
    return new Home(root);
  }

  public Path write(String name, String tab, String text) {
    try {
      Path folder = Files.createDirectories(root.resolve("sketches").resolve(name));
      Files.writeString(folder.resolve(tab + ".pde"), text);
      return folder;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  public SketchCompiler compiler() {
    return new SketchCompiler(root.resolve("target"), System.getProperty("java.class.path"));
  }
}
