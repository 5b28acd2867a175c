package activarium.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.BadInputException;
import activarium.core.Home;
import activarium.core.MissingRequirementException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetCatalogTest {

  private final DatasetCatalog catalog = new DatasetCatalog(Home.find());

  @Test
  void loadsTheEmbeddedDigits() {
    Dataset digits = catalog.load(DatasetCatalog.EMBEDDED);
    assertThat(digits.train().count()).isEqualTo(10_000);
    assertThat(digits.test().count()).isEqualTo(2000);
    assertThat(digits.train().images().valuesPerImage()).isEqualTo(784);
    // The first labels of MNIST, as its readers know them.
    assertThat(Arrays.copyOf(digits.train().labels(), 10))
        .containsExactly(5, 0, 4, 1, 9, 2, 1, 3, 1, 4);
    for (int label = 0; label < 10; label++) {
      assertThat(countOf(label, digits.test().labels()))
          .as("images of %d", label)
          .isBetween(150L, 250L);
    }
  }

  @Test
  void observesAllOfTheEmbeddedTestImages() {
    ObservationSet set = ObservationSet.of(catalog.load(DatasetCatalog.EMBEDDED));
    assertThat(set.count()).isEqualTo(2000);
    assertThat(set.indices()[1999]).isEqualTo(1999);
  }

  @Test
  void drawsTheSameObservationsAlways() {
    int[] drawn = ObservationSet.draw(10_000, 2000, 1);
    assertThat(drawn).hasSize(2000).doesNotHaveDuplicates().isSorted();
    assertThat(Arrays.copyOf(drawn, 5)).containsExactly(0, 2, 5, 21, 34);
    assertThat(drawn).isNotEqualTo(ObservationSet.draw(10_000, 2000, 2));
  }

  @Test
  void listsTheNamesItKnows() {
    assertThat(catalog.names()).contains("fashion-mnist", "mnist", "mnist-small");
    assertThatThrownBy(() -> catalog.load("minst"))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("data set: expected a folder or one of ")
        .hasMessageContaining("mnist-small")
        .hasMessageEndingWith("found 'minst'");
  }

  @Test
  void saysHowToGetWhatIsNotHere(@TempDir Path empty) {
    DatasetCatalog bare = new DatasetCatalog(new Home(empty));
    assertThat(bare.isPresent("mnist")).isFalse();
    assertThatThrownBy(() -> bare.load("mnist"))
        .isInstanceOf(MissingRequirementException.class)
        .hasMessageEndingWith("./activarium fetch mnist");
  }

  private static long countOf(int label, byte[] labels) {
    return IntStream.range(0, labels.length).filter(i -> labels[i] == label).count();
  }
}
