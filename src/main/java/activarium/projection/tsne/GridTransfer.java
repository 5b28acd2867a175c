package activarium.projection.tsne;

import activarium.projection.Embedding;

/** Carries points onto a grid and potentials back, by cubic B-splines over 4 × 4 nodes. */
final class GridTransfer {

  private final PointBins bins;
  private final float[] grid;
  private final int nodesY;
  private final float minX;
  private final float minY;
  private final float perSpacing;

  GridTransfer(PointBins bins, float[] grid, FarField field, Embedding.Bounds bounds) {
    this.bins = bins;
    this.grid = grid;
    this.nodesY = field.nodesY;
    this.minX = bounds.minX();
    this.minY = bounds.minY();
    this.perSpacing = (float) (1 / field.spacing);
  }

  /** Adds a charge of 1 for each of the sorted points {@code from … to − 1}. */
  void spread(int from, int to) {
    float[] wx = new float[4];
    float[] wy = new float[4];
    for (int i = from; i < to; i++) {
      float gx = (bins.x[i] - minX) * perSpacing;
      float gy = (bins.y[i] - minY) * perSpacing;
      int nodeX = (int) gx;
      int nodeY = (int) gy;
      weights(gx - nodeX, wx);
      weights(gy - nodeY, wy);
      int at = nodeX * nodesY + nodeY;
      for (int a = 0; a < 4; a++, at += nodesY) {
        float w = wx[a];
        grid[at] += w * wy[0];
        grid[at + 1] += w * wy[1];
        grid[at + 2] += w * wy[2];
        grid[at + 3] += w * wy[3];
      }
    }
  }

  /** Adds, for the points of a strip, the potential of the grid and the force −½ its gradient. */
  void gather(StripForces forces) {
    float[] wx = new float[4];
    float[] wy = new float[4];
    float[] dx = new float[4];
    float[] dy = new float[4];
    float factor = -0.5f * perSpacing;
    for (int i = 0; i < forces.size; i++) {
      float gx = (forces.x[i] - minX) * perSpacing;
      float gy = (forces.y[i] - minY) * perSpacing;
      int nodeX = (int) gx;
      int nodeY = (int) gy;
      weights(gx - nodeX, wx);
      weights(gy - nodeY, wy);
      slopes(gx - nodeX, dx);
      slopes(gy - nodeY, dy);
      float potential = 0;
      float alongX = 0;
      float alongY = 0;
      int at = nodeX * nodesY + nodeY;
      for (int a = 0; a < 4; a++, at += nodesY) {
        float g0 = grid[at];
        float g1 = grid[at + 1];
        float g2 = grid[at + 2];
        float g3 = grid[at + 3];
        float row = wy[0] * g0 + wy[1] * g1 + wy[2] * g2 + wy[3] * g3;
        potential += wx[a] * row;
        alongX += dx[a] * row;
        alongY += wx[a] * (dy[0] * g0 + dy[1] * g1 + dy[2] * g2 + dy[3] * g3);
      }
      forces.potential[i] += potential;
      forces.forceX[i] += factor * alongX;
      forces.forceY[i] += factor * alongY;
    }
  }

  private static void weights(float f, float[] w) {
    float g = 1 - f;
    float sixth = 1f / 6;
    w[0] = g * g * g * sixth;
    w[1] = (4 + f * f * (3 * f - 6)) * sixth;
    w[2] = (4 + g * g * (3 * g - 6)) * sixth;
    w[3] = f * f * f * sixth;
  }

  private static void slopes(float f, float[] d) {
    float g = 1 - f;
    d[0] = -0.5f * g * g;
    d[1] = f * (1.5f * f - 2);
    d[2] = -g * (1.5f * g - 2);
    d[3] = 0.5f * f * f;
  }
}
