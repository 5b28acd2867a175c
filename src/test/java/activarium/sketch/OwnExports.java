package activarium.sketch;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Tests whose sketches save into a folder that nobody else has. */
abstract class OwnExports {

  private static final String PROPERTY = "activarium.exports";

  @TempDir Path exports;
  private String before;

  @BeforeEach
  void exportHere() {
    before = System.setProperty(PROPERTY, exports.toString());
  }

  @AfterEach
  void exportThere() {
    if (before == null) {
      System.clearProperty(PROPERTY);
    } else {
      System.setProperty(PROPERTY, before);
    }
  }
}
