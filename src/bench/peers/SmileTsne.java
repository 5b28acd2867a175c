import activarium.core.FloatMatrix;
import activarium.recording.Npy;
import java.nio.file.Path;
import smile.manifold.TSNE;

/** SMILE's t-SNE as a process: IN.npy OUT.npy, perplexity 30, 1000 iterations. */
public final class SmileTsne {

  public static void main(String[] files) {
    FloatMatrix data = Npy.readMatrix(Path.of(files[0]));
    double[][] rows = new double[data.rows()][data.columns()];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < rows[i].length; j++) {
        rows[i][j] = data.at(i, j);
      }
    }
    double[][] embedding = new TSNE(rows, 2, 30, 200, 1000).coordinates;
    float[] positions = new float[2 * rows.length];
    for (int i = 0; i < rows.length; i++) {
      positions[2 * i] = (float) embedding[i][0];
      positions[2 * i + 1] = (float) embedding[i][1];
    }
    Npy.write(Path.of(files[1]), new FloatMatrix(rows.length, 2, positions));
  }
}
