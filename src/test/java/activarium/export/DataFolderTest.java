package activarium.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import activarium.core.FloatMatrix;
import activarium.recording.Npy;
import activarium.recording.NpyFile;
import activarium.show.States;
import activarium.show.ViewState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers behind a picture come back as they were. */
class DataFolderTest {

  @TempDir Path folder;

  private static ObservationData data(int... indices) {
    return new ObservationData(
        indices,
        new int[] {1, 0, 1},
        List.of("zero", "one, \"1\""),
        new FloatMatrix(3, 2, new float[] {0.25f, 0.75f, 0.5f, 0.5f, 1, 0}),
        new FloatMatrix(3, 2, new float[] {-1, 2.5f, 1e-8f, 0, 3, -4}),
        Map.of("continuity", new double[] {1, 0.1, 1.0 / 3}),
        Map.of("brush_a", new boolean[] {true, false, true}));
  }

  @Test
  void everyNumberComesBack() throws Exception {
    Path target = folder.resolve("out");
    ViewState state = States.full();
    float[] trails = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
    DataFolder.write(target, data(4, 7, 9), trails, state);
    ObservationData data = data(4, 7, 9);
    assertThat(Npy.readMatrix(target.resolve("positions.npy")).values())
        .containsExactly(data.positions().values());
    assertThat(Npy.readMatrix(target.resolve("predictions.npy")).values())
        .containsExactly(data.predictions().values());
    assertThat(Npy.readInts(target.resolve("labels.npy"))).containsExactly(1, 0, 1);
    assertThat(Npy.readInts(target.resolve("indices.npy"))).containsExactly(4, 7, 9);
    assertThat(Npy.readMatrix(target.resolve("brushed.npy")).values()).containsExactly(1, 0, 1);
    assertThat(Npy.readMatrix(target.resolve("quality.npy")).at(2, 0)).isEqualTo(1 / 3f);
    assertThat(NpyFile.open(target.resolve("trails.npy")).shape()).containsExactly(3, 2, 2);
    assertThat(Sidecar.read(target)).isEqualTo(state);
    assertThat(Files.readAllLines(target.resolve("observations.csv")))
        .containsExactly(
            "index,label,label_name,predicted,predicted_name,x,y,continuity,brush_a",
            "4,1,\"one, \"\"1\"\"\",1,\"one, \"\"1\"\"\",-1.0,2.5,1.0,1",
            "7,0,zero,0,zero,1.0E-8,0.0,0.1,0",
            "9,1,\"one, \"\"1\"\"\",0,zero,3.0,-4.0," + 1.0 / 3 + ",1");
  }

  @Test
  void whatDoesNotFitIsRefused() {
    assertThatThrownBy(() -> data(1, 2)).hasMessage("3 rows of labels for 2 observations");
  }
}
