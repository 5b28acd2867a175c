package activarium.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportNameTest {

  @Test
  void namesTellWhichFileCameFirstWithinASecondToo(@TempDir Path folder) throws Exception {
    LocalDateTime time = LocalDateTime.of(2026, 1, 31, 12, 0, 0);
    List<Path> made = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      Path name = ExportName.next(folder, "Activarium", time.plusSeconds(i / 12), ".png");
      made.add(Files.createFile(name.resolveSibling(name.getFileName() + ".png")));
    }
    List<Path> sorted = new ArrayList<>(made);
    Collections.shuffle(sorted, new Random(1));
    sorted.sort(ExportName.byTime());
    assertThat(sorted).isEqualTo(made);
  }
}
