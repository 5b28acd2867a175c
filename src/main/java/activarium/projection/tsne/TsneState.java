package activarium.projection.tsne;

import activarium.projection.Embedding;
import java.util.Arrays;

/** The arrays that t-SNE works on, one element a point. */
final class TsneState {

  final int size;
  float[] x;
  float[] y;

  /** Where an update writes the new positions before they take the place of the old ones. */
  float[] nextX;

  float[] nextY;
  final float[] stepX;
  final float[] stepY;
  final float[] gainX;
  final float[] gainY;
  final float[] forceX;
  final float[] forceY;
  final boolean[] pinned;
  int pins;

  /** Interleaved positions to stay near to; null without movement penalty. */
  float[] anchor;

  double lambda;

  TsneState(Embedding start) {
    size = start.size();
    x = start.xs();
    y = start.ys();
    nextX = new float[size];
    nextY = new float[size];
    stepX = new float[size];
    stepY = new float[size];
    gainX = new float[size];
    gainY = new float[size];
    forceX = new float[size];
    forceY = new float[size];
    pinned = new boolean[size];
    Arrays.fill(gainX, 1);
    Arrays.fill(gainY, 1);
  }

  void swap() {
    float[] oldX = x;
    float[] oldY = y;
    x = nextX;
    y = nextY;
    nextX = oldX;
    nextY = oldY;
  }

  void pin(int index, float atX, float atY) {
    pins += pinned[index] ? 0 : 1;
    pinned[index] = true;
    x[index] = atX;
    y[index] = atY;
    stepX[index] = 0;
    stepY[index] = 0;
  }

  void unpin(int index) {
    pins -= pinned[index] ? 1 : 0;
    pinned[index] = false;
  }

  /** True if something fixes where the embedding lies; else its mean is kept at the origin. */
  boolean held() {
    return pins > 0 || (anchor != null && lambda > 0);
  }
}
