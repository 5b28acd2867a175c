package activarium.yaml;

import activarium.core.BadInputException;
import activarium.core.Text;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** A whole file of YAML. */
public final class YamlFile {

  private YamlFile() {}

  /**
   * Reads one.
   *
   * @param what a person calls it, such as: a story
   * @throws BadInputException with the file, and the line where there is one
   */
  public static YamlNode root(Path file, String what) {
    if (!Files.isRegularFile(file)) {
      throw BadInputException.of(file, what + ", a YAML file", "none");
    }
    try {
      return root(file, Files.readString(file), what);
    } catch (IOException e) {
      throw BadInputException.of(file, what + ", a YAML file", e.getMessage());
    }
  }

  /**
   * Reads what was in a file.
   *
   * @throws BadInputException with the file, and the line where there is one
   */
  public static YamlNode root(Path file, String text, String what) {
    try {
      Node root = new Yaml(new LoaderOptions()).compose(new StringReader(text));
      if (root == null) {
        throw BadInputException.of(file, what, "nothing");
      }
      return new YamlNode(file, root);
    } catch (MarkedYAMLException e) {
      Mark mark = e.getProblemMark();
      throw BadInputException.of(
          mark == null ? file : Text.of("%s:%d:%d", file, mark.getLine() + 1, mark.getColumn() + 1),
          "YAML",
          e.getProblem());
    } catch (YAMLException e) {
      throw BadInputException.of(file, what + ", a YAML file", e.getMessage());
    }
  }
}
