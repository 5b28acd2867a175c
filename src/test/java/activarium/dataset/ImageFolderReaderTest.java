package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of pictures as people have them: read, with a line about what is left out. */
class ImageFolderReaderTest {

  @TempDir Path home;

  private final List<String> lines = new ArrayList<>();
  private Path root;

  @BeforeEach
  void begin() {
    root = home.resolve("mine");
  }

  private void pictures(String folder, int count) throws IOException {
    Path place = Files.createDirectories(root.resolve(folder));
    for (int i = 0; i < count; i++) {
      BufferedImage image = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(image, "png", place.resolve(i + ".png").toFile());
    }
  }

  private Dataset read() {
    return DatasetCatalog.loadPictures(root, lines::add);
  }

  private void reads(int train, int test, String... classes) {
    Dataset dataset = read();
    assertThat(dataset.classNames()).containsExactly(classes);
    assertThat(dataset.train().count()).as("train").isEqualTo(train);
    assertThat(dataset.test().count()).as("test").isEqualTo(test);
  }

  private void saying(String words) {
    assertThat(lines).singleElement().asString().startsWith(root + ": ").contains(words);
    assertThat(lines.get(0)).doesNotContain("\n");
  }

  @Test
  void whatSystemsLeaveIsNotThere() throws IOException {
    pictures("a", 5);
    pictures("b", 5);
    for (String name : List.of("Thumbs.db", "desktop.ini", ".DS_Store", "._0.png")) {
      Files.writeString(root.resolve("a").resolve(name), "x");
    }
    Files.createDirectories(root.resolve("__MACOSX/a"));
    Files.writeString(root.resolve("__MACOSX/a/._0.png"), "x");
    Files.createDirectories(root.resolve("b/@eaDir/0.png"));
    Files.createDirectories(root.resolve("@eaDir"));
    reads(8, 2, "a", "b");
    assertThat(lines).isEmpty();
  }

  @Test
  void foldersWithoutPicturesAreNoClasses() throws IOException {
    pictures("a", 5);
    pictures("b", 5);
    Files.createDirectories(root.resolve("empty"));
    pictures("a/more", 1);
    Files.writeString(root.resolve("b/notes.txt"), "x");
    reads(8, 2, "a", "b");
    saying("empty has no pictures and is no class");
    saying("a/more left out");
    saying("b/notes.txt left out");
  }

  @Test
  void classesOfOnlyOnePartAreNamed() throws IOException {
    pictures("train/a", 3);
    pictures("train/b", 3);
    pictures("test/b", 2);
    pictures("test/c", 4);
    reads(6, 2, "a", "b");
    saying("test/c is not among the classes of train/: 4 pictures left out");
    saying("test/ has no pictures of a");
  }

  @Test
  void testIsSpelledInMoreThanOneWay() throws IOException {
    pictures("Training/a", 3);
    pictures("Training/b", 3);
    pictures("VAL/a", 2);
    reads(6, 2, "a", "b");
    saying("there is no test/ beside train/: VAL/ is tested on");
    pictures("Test/a", 1);
    lines.clear();
    reads(6, 1, "a", "b");
    saying("VAL/ is left out");
  }

  @Test
  void trainAloneIsHeldOutFrom() throws IOException {
    pictures("train/a", 5);
    pictures("train/b", 10);
    reads(12, 3, "a", "b");
    saying("there is no test/ beside train/");
  }

  @Test
  void testAloneIsRefused() throws IOException {
    pictures("test/a", 5);
    pictures("test/b", 5);
    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessage(root + ": expected train/ beside test/, found test/ alone");
  }

  @Test
  void aTrainMayBeAVehicle() throws IOException {
    pictures("train", 5);
    pictures("bus", 5);
    reads(8, 2, "bus", "train");
    assertThat(lines).isEmpty();
  }

  @Test
  void ofFewPicturesTheLastIsHeldOut() throws IOException {
    pictures("a", 2);
    pictures("b", 4);
    pictures("c", 1);
    reads(5, 2, "a", "b", "c");
    saying("fewer than 5 pictures of a, b, c");
  }

  @Test
  void singlePicturesAreTooFew() throws IOException {
    pictures("a", 1);
    pictures("b", 1);
    assertThatThrownBy(this::read)
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("expected at least 5 pictures a class");
  }
}
